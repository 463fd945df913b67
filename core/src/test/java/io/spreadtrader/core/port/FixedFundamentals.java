package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Fundamentals of given facts, for tests. Facts and the optionable list are absent until the first of each is given. */
public final class FixedFundamentals implements Fundamentals {
    private final Map<Symbol, StockFacts> facts = new TreeMap<>();
    private final Map<Symbol, Boolean> optionable = new TreeMap<>();
    private boolean hasOptionableList;

    public static FixedFundamentals none() {
        return new FixedFundamentals();
    }

    public FixedFundamentals withCap(Symbol symbol, double marketCapUsd, LocalDate asOf) {
        facts.put(symbol, new StockFacts(asOf, marketCapUsd, StockFacts.UNKNOWN_SECTOR, OptionalDouble.empty()));
        return this;
    }

    public FixedFundamentals withOptionable(Symbol symbol, boolean listed) {
        optionable.put(symbol, listed);
        return withOptionableList();
    }

    /** A list is given, whatever is on it. */
    public FixedFundamentals withOptionableList() {
        hasOptionableList = true;
        return this;
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        return Optional.ofNullable(facts.get(symbol))
                .filter(known -> !known.asOf().isAfter(asOf));
    }

    @Override
    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        return Optional.ofNullable(optionable.get(symbol));
    }

    @Override
    public boolean hasOptionableList() {
        return hasOptionableList;
    }

    @Override
    public String source(LocalDate asOf) {
        return "facts given by the test";
    }

    @Override
    public String optionableSource() {
        return "list given by the test";
    }
}

package io.spreadtrader.features.world;

import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a scenario says of its companies; one it says nothing of is large, optionable and alone in its sector. */
public final class ScriptedFacts implements Fundamentals {
    private static final double LARGE = 100e9;

    private final Map<Symbol, StockFacts> facts = new HashMap<>();
    private final Map<Symbol, Boolean> optionable = new HashMap<>();

    public void give(Symbol symbol, StockFacts told) {
        facts.put(symbol, told);
    }

    public void inSector(Symbol symbol, String sector, LocalDate asOf) {
        StockFacts known = facts(symbol, asOf).orElseThrow();
        give(symbol, new StockFacts(asOf, known.marketCapUsd(), sector, known.beta()));
    }

    public void withBeta(Symbol symbol, double beta, LocalDate asOf) {
        StockFacts known = facts(symbol, asOf).orElseThrow();
        give(symbol, new StockFacts(asOf, known.marketCapUsd(), known.sector(), OptionalDouble.of(beta)));
    }

    public void list(Symbol symbol, boolean hasOptions) {
        optionable.put(symbol, hasOptions);
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        StockFacts unsaid = new StockFacts(asOf, LARGE, "Sector of " + symbol, OptionalDouble.of(1));
        return Optional.of(facts.getOrDefault(symbol, unsaid));
    }

    @Override
    public boolean hasFacts() {
        return true;
    }

    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        return Optional.of(optionable.getOrDefault(symbol, true));
    }

    @Override
    public boolean hasOptionableList() {
        return true;
    }

    @Override
    public String source(LocalDate asOf) {
        return "the scenario";
    }

    @Override
    public String optionableSource() {
        return "the scenario";
    }
}

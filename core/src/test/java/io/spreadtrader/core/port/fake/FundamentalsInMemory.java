package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Company facts held in memory.
 *
 * @param facts those of each symbol, in any order; none at all: the filters are off
 * @param optionableSymbols empty: no list is given
 */
public record FundamentalsInMemory(Map<Symbol, List<StockFacts>> facts, Optional<Set<Symbol>> optionableSymbols)
        implements Fundamentals {
    public static final FundamentalsInMemory NONE = new FundamentalsInMemory(Map.of(), Optional.empty());

    public FundamentalsInMemory {
        facts = Map.copyOf(facts);
        optionableSymbols = optionableSymbols.map(Set::copyOf);
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        return facts.getOrDefault(symbol, List.of()).stream()
                .filter(each -> !each.asOf().isAfter(asOf))
                .max(Comparator.comparing(StockFacts::asOf));
    }

    @Override
    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        return optionableSymbols.map(symbols -> symbols.contains(symbol));
    }

    @Override
    public boolean hasOptionableList() {
        return optionableSymbols.isPresent();
    }

    @Override
    public String source(LocalDate asOf) {
        return hasFacts() ? "memory as of " + asOf : "none given";
    }

    @Override
    public String optionableSource() {
        return hasOptionableList() ? "memory" : "none given";
    }
}

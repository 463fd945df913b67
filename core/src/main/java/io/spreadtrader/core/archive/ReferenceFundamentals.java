package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Optional;

/** Fundamentals and the optionable list as archived. */
public final class ReferenceFundamentals implements Fundamentals {
    private static final String NONE = "no reference data imported";

    private final ReferenceSets sets;

    public ReferenceFundamentals(ReferenceSets sets) {
        this.sets = sets;
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        return sets.of(asOf).map(set -> set.facts().get(symbol)).filter(facts -> !facts.asOf()
                .isAfter(asOf));
    }

    @Override
    public boolean hasFacts() {
        return sets.current().map(set -> !set.facts().isEmpty()).orElse(false);
    }

    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        return sets.current().map(set -> set.optionable().get(symbol));
    }

    @Override
    public boolean hasOptionableList() {
        return sets.current().map(set -> !set.optionable().isEmpty()).orElse(false);
    }

    @Override
    public String source(LocalDate asOf) {
        return sets.of(asOf).map(ReferenceData::factsSource).orElse(NONE);
    }

    @Override
    public String optionableSource() {
        return sets.current().map(ReferenceData::optionableSource).orElse(NONE);
    }
}

package io.spreadtrader.core.universe;

import io.spreadtrader.core.value.Figures;

/** Why one symbol is not tradable, with the numbers. */
public record Exclusion(ExclusionReason reason, Figures figures) {
    @Override
    public String toString() {
        return figures.isEmpty() ? reason.name() : reason + ": " + figures;
    }
}

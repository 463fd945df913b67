package io.spreadtrader.exchange.options;

import io.spreadtrader.core.value.Price;

/**
 * Smallest price steps of single options: $0.01 below $3 and $0.05 from there for liquid names (the penny pilot), $0.05
 * and $0.10 for the others.
 */
final class Ticks {
    private static final double COARSER_FROM = 3;

    private Ticks() {}

    static Price of(double value, boolean liquid) {
        if (value < COARSER_FROM) {
            return Price.ofCents(liquid ? 1 : 5);
        }
        return Price.ofCents(liquid ? 5 : 10);
    }
}

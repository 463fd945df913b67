package io.spreadtrader.exchange.market;

import io.spreadtrader.exchange.options.SmileShape;

/**
 * How the seeded market's own volatility bends around the money. Not the smile of real quotes, which holds a premium
 * the seeded market does not pay: this one is what its price process in fact distributes, found by simulation.
 */
final class SeededSmile {
    static final SmileShape SHAPE = new SmileShape(-0.3, 0.9, 0.45);

    /** Variance at the money as a part of expected variance: less than one, because volatility itself varies. */
    static final double AT_THE_MONEY = 0.95;

    private SeededSmile() {}
}

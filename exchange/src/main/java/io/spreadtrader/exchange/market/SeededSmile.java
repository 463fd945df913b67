package io.spreadtrader.exchange.market;

import io.spreadtrader.exchange.options.SmileShape;

/**
 * How the seeded market's own volatility bends around the money. Not the smile of real quotes, which holds a premium the
 * seeded market does not pay, but what its price process in fact distributes: found by holding simulated options of 8 to
 * 36 sessions to expiration over 200 seeds until none was worth more or less than it cost. See
 * docs/studies/fair-value.md.
 */
final class SeededSmile {
    static final SmileShape SHAPE = new SmileShape(-0.306, 0.9, 0.25);

    /** Variance at the money as a part of expected variance: less than one, because volatility itself varies. */
    static final double AT_THE_MONEY = 0.972;

    private SeededSmile() {}
}

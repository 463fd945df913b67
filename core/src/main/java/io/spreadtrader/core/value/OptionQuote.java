package io.spreadtrader.core.value;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The best bid and ask of one option series.
 *
 * @param bid zero where nobody bids
 * @param bidSize contracts displayed at the bid
 * @param feedAliveAt when the feed last showed it was alive
 * @param brokerImpliedVolatility annualised, 0.25 = 25 %, where the source gives one to compare with
 */
public record OptionQuote(
        OptionContract contract,
        Price bid,
        Price ask,
        int bidSize,
        int askSize,
        long volume,
        long openInterest,
        Instant at,
        Instant feedAliveAt,
        OptionalDouble brokerImpliedVolatility) {

    public Price mid() {
        return Price.midOf(bid, ask);
    }

    /** Ask less bid. */
    public Price quotedWidth() {
        return ask.minus(bid);
    }

    /** Whether both sides can be traded: a positive bid below the ask. */
    public boolean isTwoSided() {
        return bid.isPositive() && ask.isAbove(bid);
    }
}

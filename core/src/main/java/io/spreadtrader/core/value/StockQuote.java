package io.spreadtrader.core.value;

import java.time.Instant;

/**
 * A stock's best prices.
 *
 * @param at when the prices last changed
 * @param feedAliveAt when the feed last showed it was alive; an unchanged quote on a live feed is not stale
 * @param halted whether trading in the stock is halted
 */
public record StockQuote(
        Symbol symbol, Price bid, Price ask, Price last, Instant at, Instant feedAliveAt, boolean halted) {
    public StockQuote {
        if (!last.isPositive()) {
            throw new IllegalArgumentException("last price must be positive: " + symbol + " " + last);
        }
    }
}

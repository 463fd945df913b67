package io.spreadtrader.exchange.market;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;

/** Stock quotes around a traded price. */
final class StockQuotes {
    private static final double HALF_WIDTH = 0.0001;
    private static final Price CENT = Price.ofCents(1);

    private StockQuotes() {}

    /** Bid and ask one basis point, and at least a cent, either side of {@code last}. */
    static StockQuote around(Symbol symbol, Price last, Instant at, Instant aliveAt) {
        Price half = last.times(HALF_WIDTH).max(CENT);
        Price bid = last.minus(half).floorTo(CENT);
        Price ask = last.plus(half).ceilTo(CENT);
        return new StockQuote(symbol, bid.max(Price.ZERO), ask, last, at, aliveAt, false);
    }
}

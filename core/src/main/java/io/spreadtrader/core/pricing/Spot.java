package io.spreadtrader.core.pricing;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;

/** The one price of an underlying that options are priced, and stops are watched, with. */
public final class Spot {
    private Spot() {}

    /** The mid where both sides are quoted and do not cross, and the last price where not. */
    public static Price of(StockQuote quote) {
        boolean twoSided = quote.bid().isPositive() && !quote.bid().isAbove(quote.ask());
        return twoSided ? Price.midOf(quote.bid(), quote.ask()) : quote.last();
    }
}

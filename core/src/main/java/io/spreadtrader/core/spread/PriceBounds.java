package io.spreadtrader.core.spread;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.VerticalSpread;

/**
 * Between which net prices a limit on a spread may lie, per share: positive is paid, negative received. Nobody pays the
 * whole strike width or gets it for nothing, so an entry lies strictly between; an exit of a credit spread pays at most
 * the width, and a debit spread is never paid to be rid of.
 */
public record PriceBounds(Price least, Price most) {
    /** Limits of an entry, at least one tick away from nothing and from the width. */
    public static PriceBounds ofEntry(VerticalSpread spread, Price tick) {
        Price inside = spread.width().minus(tick);
        return spread.isCredit() ? new PriceBounds(inside.negated(), tick.negated()) : new PriceBounds(tick, inside);
    }

    /** Limits of an exit that sells the long leg and buys the short one back. */
    public static PriceBounds ofExit(VerticalSpread spread) {
        return spread.isCredit()
                ? new PriceBounds(Price.ZERO, spread.width())
                : new PriceBounds(spread.width().negated(), Price.ZERO);
    }

    public boolean contains(Price limit) {
        return !limit.isBelow(least) && !limit.isAbove(most);
    }

    /** The nearest price within the bounds. */
    public Price nearest(Price price) {
        return price.max(least).min(most);
    }
}

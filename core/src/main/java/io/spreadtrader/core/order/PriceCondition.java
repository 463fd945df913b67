package io.spreadtrader.core.order;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;

/**
 * What an order waits for at the broker before it trades: the underlying's last price reaching a level. Once it has, the
 * order works as a plain limit order, wherever the price goes.
 *
 * @param underlying of the order's own legs
 * @param level dollars per share, positive
 */
public record PriceCondition(Symbol underlying, Comparison comparison, Price level) {
    public PriceCondition {
        if (!level.isPositive()) {
            throw new IllegalArgumentException("a price condition needs a positive level: " + underlying + " " + level);
        }
    }

    /** Whether it is met with the underlying at this price. */
    public boolean isMetAt(Price price) {
        return switch (comparison) {
            case AT_OR_BELOW -> !price.isAbove(level);
            case AT_OR_ABOVE -> !price.isBelow(level);
        };
    }
}

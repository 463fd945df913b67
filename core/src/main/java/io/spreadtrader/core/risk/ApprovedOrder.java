package io.spreadtrader.core.risk;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;

/**
 * Permission to send one order. Only {@link RiskPolicy} makes one, and nothing else can be placed.
 */
public final class ApprovedOrder {
    private final ComboOrder order;
    private final Price worstPrice;

    ApprovedOrder(ComboOrder order, Price worstPrice) {
        if (order.limit().isAbove(worstPrice)) {
            throw new IllegalArgumentException(
                    "limit " + order.limit() + " is beyond the worst price " + worstPrice + ": " + order.id());
        }
        this.order = order;
        this.worstPrice = worstPrice;
    }

    public ComboOrder order() {
        return order;
    }

    /** The most the walk may pay per share. */
    public Price worstPrice() {
        return worstPrice;
    }
}

package io.spreadtrader.core.risk;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.value.Price;

/**
 * The wish to open a spread. It is a request: nothing in it is trusted because somebody approved it before.
 *
 * @param order a combo that opens the plan's spread, named after its decision
 * @param worstPrice the most it may ever pay per share
 */
public record EntryRequest(ComboOrder order, Price worstPrice, EntryPlan plan) {
    public EntryRequest {
        ComboOrder expected = ComboOrder.toOpen(order.id(), plan.spread(), order.quantity(), order.limit());
        if (!expected.equals(order)) {
            throw new IllegalArgumentException("order " + order.id() + " does not open " + plan.spread());
        }
    }

    /** The order at the worst price, which is the one it must be affordable at. */
    public ComboOrder atWorst() {
        return order.withLimit(worstPrice);
    }

    /** The position it opens: the part of the order's id before its attempt. */
    public String positionId() {
        String id = order.id().value();
        int end = id.lastIndexOf('/');
        return end < 0 ? id : id.substring(0, end);
    }
}

package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderState;

/**
 * An order the broker no longer works.
 *
 * @param state how it ended: FILLED, CANCELED, EXPIRED or REJECTED
 * @param filled whole combos that traded before it ended
 */
public record CompletedOrder(ClientOrderId orderId, OrderState state, int filled) {
    public CompletedOrder {
        if (!state.isTerminal()) {
            throw new IllegalArgumentException("order " + orderId + " is " + state + ", which is no end");
        }
    }
}

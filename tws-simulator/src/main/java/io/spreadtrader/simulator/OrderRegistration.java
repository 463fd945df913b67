package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;

/**
 * An order as a client's connection placed it: all that the exchange's own journal does not say.
 *
 * @param permId the broker's own number, never reused
 * @param orderRef as sent; the order's name at the exchange may differ from it
 * @param isCombination whether it came as a BAG
 * @param order as it was placed
 */
public record OrderRegistration(
        int clientId, int orderId, long permId, String orderRef, Side side, boolean isCombination, ComboOrder order) {
    /** The order's name at the exchange. */
    public ClientOrderId name() {
        return order.id();
    }
}

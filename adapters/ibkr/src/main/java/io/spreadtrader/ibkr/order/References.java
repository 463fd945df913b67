package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ClientOrderId;

/** What an order is called in our books: by the name it was sent with, or as a foreigner. */
final class References {
    private static final String FOREIGN = "foreign#";

    private References() {}

    static ClientOrderId of(String orderReference, long permanentId) {
        return orderReference.isBlank() ? new ClientOrderId(FOREIGN + permanentId) : new ClientOrderId(orderReference);
    }
}

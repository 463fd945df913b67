package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import java.time.Instant;

/** Something on its way to the book. Messages about one order arrive in the order they were sent. */
sealed interface OrderMessage {
    ClientOrderId orderId();

    Instant arrivesAt();

    record Placement(ComboOrder order, Instant arrivesAt) implements OrderMessage {
        @Override
        public ClientOrderId orderId() {
            return order.id();
        }
    }

    record Duplicate(ClientOrderId orderId, Instant arrivesAt) implements OrderMessage {}

    record Modification(ClientOrderId orderId, Price limit, Instant arrivesAt) implements OrderMessage {}

    record Cancellation(ClientOrderId orderId, Instant arrivesAt) implements OrderMessage {}
}

package io.spreadtrader.core.store;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads order intents. Lists are in {@link OrderIntent#ORDER}. */
public interface IntentStore {
    Optional<OrderIntent> find(ClientOrderId id);

    /** Those not in a terminal state. */
    List<OrderIntent> live();

    List<OrderIntent> all();

    /** Those created at this instant or later: a day's, without reading all that ever were. */
    List<OrderIntent> createdSince(Instant from);
}

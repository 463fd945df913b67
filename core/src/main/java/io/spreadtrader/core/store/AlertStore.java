package io.spreadtrader.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the alerts, in {@link AlertDelivery#ORDER}. */
public interface AlertStore {
    List<AlertDelivery> waiting();

    List<AlertDelivery> all();

    /** When an alert of this cause left last. */
    Optional<Instant> lastDelivered(String cause);
}

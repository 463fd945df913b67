package io.spreadtrader.core.store;

import java.util.List;

/** Reads the alerts, in order of queueing. */
public interface AlertStore {
    List<AlertDelivery> waiting();

    List<AlertDelivery> all();
}

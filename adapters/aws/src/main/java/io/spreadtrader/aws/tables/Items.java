package io.spreadtrader.aws.tables;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads items, each as it is after every commit that has returned. */
interface Items {
    <T> Optional<T> find(ItemKind<T> kind, String id);

    /** What a list points to, in no order; an item may have left the list meanwhile. */
    <T> List<T> listed(ItemKind<T> kind, ItemList list);

    /** Every record of a kind, in no order. */
    <T> List<T> all(ItemKind<T> kind);

    /** When an alert of this cause left last. */
    Optional<Instant> lastDelivered(String cause);
}

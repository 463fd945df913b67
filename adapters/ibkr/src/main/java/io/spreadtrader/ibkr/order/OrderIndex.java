package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ClientOrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds orders by what a message calls them: by our name first, then by the broker's number for life, and by the number
 * of a session only within that session, since such numbers are given again. Guarded by the desk.
 */
final class OrderIndex {
    private final Map<ClientOrderId, TrackedOrder> byName = new LinkedHashMap<>();
    private final Map<Long, TrackedOrder> byPermanentId = new HashMap<>();
    private final Map<Integer, TrackedOrder> byOrderId = new HashMap<>();

    Optional<TrackedOrder> named(ClientOrderId id) {
        return Optional.ofNullable(byName.get(id));
    }

    Collection<TrackedOrder> all() {
        return byName.values();
    }

    TrackedOrder track(ClientOrderId id) {
        return byName.computeIfAbsent(id, TrackedOrder::new);
    }

    void number(TrackedOrder order, int orderId, long session) {
        order.hasOrderId(orderId, session);
        byOrderId.put(orderId, order);
    }

    void numberForLife(TrackedOrder order, long permanentId) {
        if (permanentId != 0 && order.permanentId() == 0) {
            order.hasPermanentId(permanentId);
            byPermanentId.put(permanentId, order);
        }
    }

    /** What never left is forgotten, so that its name may be used. */
    void forget(TrackedOrder order, int orderId) {
        byName.remove(order.id(), order);
        byOrderId.remove(orderId, order);
    }

    Optional<TrackedOrder> numbered(int orderId, long session) {
        return Optional.ofNullable(byOrderId.get(orderId))
                .filter(order ->
                        order.orderId(session).filter(id -> id == orderId).isPresent());
    }

    /** The order a message without our name is about. */
    Optional<TrackedOrder> of(long permanentId, int orderId, boolean isOurClient, long session) {
        TrackedOrder forLife = permanentId == 0 ? null : byPermanentId.get(permanentId);
        if (forLife != null) {
            return Optional.of(forLife);
        }
        return isOurClient
                ? numbered(orderId, session)
                        .filter(order ->
                                permanentId == 0 || order.permanentId() == 0 || order.permanentId() == permanentId)
                : Optional.empty();
    }
}

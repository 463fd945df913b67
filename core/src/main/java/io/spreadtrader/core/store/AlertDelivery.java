package io.spreadtrader.core.store;

import io.spreadtrader.core.alert.Alert;

/**
 * An alert and how far its delivery has got.
 *
 * @param collapsed later alerts of the same cause that were counted here instead of being sent
 * @param failures deliveries that failed so far
 */
public record AlertDelivery(Alert alert, State state, int collapsed, int failures) {
    public enum State {
        WAITING,
        DELIVERED,
        /** Counted into an earlier alert of the same cause. */
        COLLAPSED
    }

    public static AlertDelivery waiting(Alert alert) {
        return new AlertDelivery(alert, State.WAITING, 0, 0);
    }
}

package io.spreadtrader.core.store;

import io.spreadtrader.core.alert.Alert;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An alert and how far its delivery has got.
 *
 * @param collapsed later alerts of the same cause that were counted here instead of being sent
 * @param failures deliveries that failed so far
 * @param deliveredAt when it left, where it has
 */
public record AlertDelivery(Alert alert, State state, int collapsed, int failures, Optional<Instant> deliveredAt) {
    /** By when they were raised. */
    public static final Comparator<AlertDelivery> ORDER = Comparator.comparing(
                    (AlertDelivery delivery) -> delivery.alert().at())
            .thenComparing(delivery -> delivery.alert().id());

    public enum State {
        WAITING,
        DELIVERED,
        /** Counted into an earlier alert of the same cause. */
        COLLAPSED
    }

    public static AlertDelivery waiting(Alert alert) {
        return new AlertDelivery(alert, State.WAITING, 0, 0, Optional.empty());
    }

    /** Sent, standing for {@code others} more alerts of the same cause. */
    public AlertDelivery delivered(int others, Instant at) {
        return new AlertDelivery(alert, State.DELIVERED, others, failures, Optional.of(at));
    }

    /** Counted into another alert of the same cause. */
    public AlertDelivery collapsedInto() {
        return new AlertDelivery(alert, State.COLLAPSED, collapsed, failures, deliveredAt);
    }

    /** Tried once more without success. */
    public AlertDelivery failed() {
        return new AlertDelivery(alert, state, collapsed, failures + 1, deliveredAt);
    }
}

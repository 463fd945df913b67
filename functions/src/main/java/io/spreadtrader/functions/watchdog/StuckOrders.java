package io.spreadtrader.functions.watchdog;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders in a state that none should stay in. */
final class StuckOrders {
    /**
     * Longest times since the order was made, in market time. An order that waits READY is taken within a second; CLAIMED
     * and SUBMITTING last as long as one message; an uncertain one is settled by the next reconciliation.
     */
    private static final Map<OrderState, Duration> LONGEST = Map.of(
            OrderState.READY, Duration.ofMinutes(3),
            OrderState.CLAIMED, Duration.ofMinutes(3),
            OrderState.SUBMITTING, Duration.ofMinutes(3),
            OrderState.UNCERTAIN, Duration.ofMinutes(10));

    private StuckOrders() {}

    static List<Finding> among(List<OrderIntent> live, Instant now) {
        return live.stream()
                .map(intent -> finding(intent, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> finding(OrderIntent intent, Instant now) {
        Duration longest = LONGEST.get(intent.state());
        Duration age = Duration.between(intent.createdAt(), now);
        if (longest == null || age.compareTo(longest) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                intent.id() + "#STUCK#" + intent.state() + "#" + intent.version(),
                Severity.HIGH,
                "stuck-order#" + intent.id(),
                "Order " + intent.id() + " is still " + intent.state() + " " + age.toSeconds()
                        + " s after it was made, at most " + longest.toSeconds() + " s",
                Figures.of("order", intent.id())
                        .with("state", intent.state())
                        .with("age", age)
                        .with("longest", longest)));
    }
}

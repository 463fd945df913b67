package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.Turn;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds orders the broker works at another limit than our books say: a change was lost with a connection, or arrived
 * where it seemed lost, or was made by hand. The books then say what is, and the price walks on from there. A change just
 * sent may not be listed yet: only a difference that has lasted is booked, and one that has not is looked at again.
 */
final class ListedLimits {
    private static final Set<OrderState> WALKS =
            Set.of(OrderState.SUBMITTED, OrderState.ACCEPTED, OrderState.PARTIALLY_FILLED);

    private record Difference(Price ours, Price theirs) {}

    private record Seen(Difference difference, Instant since) {}

    private final TradingPorts ports;
    private final Alerting alerting;
    private final Duration lasting;
    /** By order, since when. Of this process only. */
    private Map<ClientOrderId, Seen> differences = Map.of();

    ListedLimits(TradingPorts ports) {
        this.ports = ports;
        this.alerting = new Alerting(ports);
        this.lasting = ports.configuration().get(Settings.GONE_AFTER);
    }

    /** Whether a difference has lasted long enough to be looked at again. */
    boolean isDue(boolean listTrusted) {
        return listTrusted && differences.values().stream().anyMatch(this::hasLasted);
    }

    private boolean hasLasted(Seen seen) {
        return !ports.now().isBefore(seen.since().plus(lasting));
    }

    /** @param listTrusted whether the connection has been there for long enough to list what is */
    void compare(BrokerBooks answers, boolean listTrusted, Turn turn) {
        Map<ClientOrderId, Seen> still = new HashMap<>();
        Map<ClientOrderId, ComboOrder> listed = listed(answers);
        for (OrderIntent intent : ports.stores().intents().live()) {
            difference(intent, listed).ifPresent(difference -> {
                Optional<Seen> before = seen(intent.id(), difference);
                boolean isBooked = listTrusted
                        && before.filter(this::hasLasted).isPresent()
                        && turn.run("the limit of order " + intent.id(), () -> book(intent, difference));
                if (!isBooked) {
                    still.put(intent.id(), before.orElse(new Seen(difference, ports.now())));
                }
            });
        }
        differences = still;
    }

    /** Orders it works, and has not ended meanwhile. */
    private static Map<ClientOrderId, ComboOrder> listed(BrokerBooks answers) {
        Map<ClientOrderId, ComboOrder> listed = new HashMap<>();
        answers.open().forEach(order -> listed.put(order.id(), order));
        listed.keySet().retainAll(answers.working());
        return listed;
    }

    private Optional<Seen> seen(ClientOrderId id, Difference difference) {
        return Optional.ofNullable(differences.get(id))
                .filter(seen -> seen.difference().equals(difference));
    }

    private static Optional<Difference> difference(OrderIntent intent, Map<ClientOrderId, ComboOrder> listed) {
        Price ours = intent.order().limit();
        return Optional.ofNullable(listed.get(intent.id()))
                .map(ComboOrder::limit)
                .filter(theirs -> WALKS.contains(intent.state()) && !theirs.equals(ours))
                .map(theirs -> new Difference(ours, theirs));
    }

    private void book(OrderIntent intent, Difference difference) {
        OrderIntent corrected = intent.withWalk(difference.theirs(), intent.walk());
        ports.commitOwn(List.of(
                new Change.UpdateIntent(corrected),
                alerting.alert(
                        intent.id() + "#LIMIT#" + corrected.version(),
                        Severity.WARNING,
                        "order-limit#" + intent.positionId(),
                        "The broker works order " + intent.id() + " at " + difference.theirs()
                                + " where our books had " + difference.ours()
                                + ": a change was lost, or made by hand; the books are put right, and its price walks"
                                + " on from there",
                        Figures.of("ours", difference.ours()).with("broker", difference.theirs()))));
    }
}

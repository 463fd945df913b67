package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Books what the broker reports about our orders. Every report may come twice, late, or in any order: an execution is
 * applied once by its id, a state is moved only where the table allows it, and each report is one commit.
 */
final class BookReports {
    private final TradingPorts ports;
    private final PositionBooks positions;
    private final OrderEndings endings;
    private final Alerting alerting;

    BookReports(TradingPorts ports) {
        this.ports = ports;
        this.positions = new PositionBooks(ports);
        this.endings = new OrderEndings(ports);
        this.alerting = new Alerting(ports);
    }

    void on(BrokerEvent event) {
        switch (event) {
            case BrokerEvent.OrderAccepted accepted -> known(accepted.orderId()).ifPresent(this::accept);
            case BrokerEvent.OrderRejected rejected ->
                known(rejected.orderId()).ifPresent(intent -> end(intent, OrderState.REJECTED, rejected.reason()));
            case BrokerEvent.OrderCanceled canceled ->
                known(canceled.orderId()).ifPresent(intent -> end(intent, OrderState.CANCELED, intent.note()));
            case BrokerEvent.OrderExpired expired ->
                known(expired.orderId()).ifPresent(intent -> end(intent, OrderState.EXPIRED, "DAY_ENDED"));
            case BrokerEvent.Executed(Execution execution) ->
                known(execution.orderId()).ifPresent(intent -> execute(intent, execution));
            case BrokerEvent.HoldingChanged ignored -> {
                // Not about an order of ours; HandleAssignment books it.
            }
        }
    }

    private Optional<OrderIntent> known(ClientOrderId id) {
        Optional<OrderIntent> intent = ports.stores().intents().find(id);
        if (intent.isEmpty()) {
            alerting.once(
                    id + "#UNKNOWN",
                    Severity.CRITICAL,
                    "unknown-order",
                    "The broker reports order " + id + ", which is not in our books; it is shown, never touched",
                    Figures.NONE);
        }
        return intent;
    }

    private void accept(OrderIntent intent) {
        if (intent.state().canMoveTo(OrderState.ACCEPTED)) {
            ports.commitOwn(List.of(new Change.UpdateIntent(intent.movedTo(OrderState.ACCEPTED, intent.note()))));
        }
    }

    private void end(OrderIntent intent, OrderState state, String why) {
        OrderIntent reachable =
                intent.state() == OrderState.SUBMITTING ? intent.movedTo(OrderState.SUBMITTED, intent.note()) : intent;
        if (reachable.state().canMoveTo(state)) {
            OrderIntent ended = reachable.movedTo(state, why).asNextOf(intent);
            List<Change> changes = new ArrayList<>();
            changes.add(new Change.UpdateIntent(ended));
            changes.addAll(endings.of(ended, ports.stores().positions().find(intent.positionId()), true));
            ports.commitOwn(changes);
        }
    }

    private void execute(OrderIntent intent, Execution execution) {
        if (intent.hasApplied(execution.id())) {
            return;
        }
        boolean late = intent.state().isTerminal();
        OrderIntent filled = moved(intent, intent.withExecution(execution));
        Optional<Position> stored = ports.stores().positions().find(intent.positionId());
        Position booked = positions.after(filled, execution, stored);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.UpdateIntent(filled.asNextOf(intent)));
        if (filled.state() == OrderState.FILLED) {
            changes.addAll(endings.of(filled, Optional.of(booked), stored.isPresent()));
        } else {
            changes.add(
                    stored.isPresent()
                            ? new Change.UpdatePosition(booked.asNextOf(stored.get()))
                            : new Change.InsertPosition(booked));
        }
        if (late) {
            changes.add(alerting.alert(
                    execution.id() + "#LATE",
                    Severity.WARNING,
                    "late-fill",
                    "A fill of " + execution.instrument() + " came after its order had ended; it is booked",
                    Figures.of("quantity", execution.quantity()).with("price", execution.price())));
        }
        ports.commitOwn(changes);
    }

    private static OrderIntent moved(OrderIntent stored, OrderIntent executed) {
        OrderIntent reachable = stored.state() == OrderState.SUBMITTING
                ? executed.movedTo(OrderState.SUBMITTED, stored.note())
                : executed;
        OrderState target = executed.remaining() == 0 ? OrderState.FILLED : OrderState.PARTIALLY_FILLED;
        return reachable.state() == target ? reachable : reachable.movedTo(target, stored.note());
    }
}

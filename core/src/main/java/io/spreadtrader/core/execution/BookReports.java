package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
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
 * applied once by its id, whatever state its order is in; a state is moved only where the table allows it; and each
 * report is one commit.
 */
final class BookReports {
    private final TradingPorts ports;
    private final Broker broker;
    private final PositionBooks positions;
    private final Reservations reservations;
    private final OrderEndings endings;
    private final ReplaceAdopted replacing;
    private final AdoptedElsewhere elsewhere;
    private final CorrectExecutions corrections;
    private final Alerting alerting;

    BookReports(TradingPorts ports, Broker broker) {
        this.ports = ports;
        this.broker = broker;
        this.positions = new PositionBooks(ports);
        this.reservations = new Reservations(ports);
        this.endings = new OrderEndings(ports);
        this.replacing = new ReplaceAdopted(ports);
        this.elsewhere = new AdoptedElsewhere(ports.stores().intents());
        this.corrections = new CorrectExecutions(ports);
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
            case BrokerEvent.ExecutionCorrected(Execution execution, boolean isCharged) ->
                known(execution.orderId()).ifPresent(intent -> correct(intent, execution, isCharged));
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
        OrderIntent sent = Reported.sent(intent);
        if (sent.state().canMoveTo(OrderState.ACCEPTED)) {
            OrderIntent accepted = sent.movedTo(OrderState.ACCEPTED, intent.note());
            ports.commitOwn(List.of(new Change.UpdateIntent(accepted.asNextOf(intent))));
        } else if (intent.state() == OrderState.LAPSED) {
            // Given up for lost, and perhaps sent again since: it must not fill as well.
            broker.cancel(intent.id());
        }
    }

    private void end(OrderIntent intent, OrderState reported, String why) {
        Reported.ended(intent, reported, why)
                .ifPresent(ended -> ports.commitRetrying(() -> {
                    List<Change> changes = new ArrayList<>();
                    changes.add(new Change.UpdateIntent(ended.asNextOf(intent)));
                    changes.addAll(endings.of(ended, ports.stores().positions().find(intent.positionId()), true));
                    return changes;
                }));
    }

    /** One that is not in the books is booked as it is said. */
    private void correct(OrderIntent intent, Execution execution, boolean isCharged) {
        if (intent.hasApplied(execution.id())) {
            corrections.book(intent, execution, isCharged);
        } else {
            execute(intent, execution);
        }
    }

    private void execute(OrderIntent intent, Execution execution) {
        if (!intent.hasApplied(execution.id())) {
            ports.commitRetrying(() -> bookingOf(intent, execution));
        }
    }

    private List<Change> bookingOf(OrderIntent intent, Execution execution) {
        AdoptedExecutions adopted = AdoptedExecutions.givingWayTo(execution, intent);
        Optional<Position> stored = ports.stores().positions().find(intent.positionId());
        if (stored.isEmpty()) {
            return bookingOf(intent, Reported.executed(intent, execution), execution, stored);
        }
        if (!adopted.isNone()) {
            return replacing(intent, Reported.executed(adopted.without(intent), execution), execution, adopted, stored);
        }
        OrderIntent filled = Reported.executed(intent, execution);
        return switch (elsewhere.of(execution, intent, stored.get())) {
            case AdoptedElsewhere.None() -> bookingOf(intent, filled, execution, stored);
            case AdoptedElsewhere.Same(OrderIntent holder, AdoptedExecutions there) -> {
                List<Change> changes = new ArrayList<>(replacing(intent, filled, execution, there, stored));
                changes.add(new Change.UpdateIntent(there.without(holder).asNextOf(holder)));
                yield changes;
            }
            case AdoptedElsewhere.Unclear(int units) ->
                List.of(
                        new Change.UpdateIntent(filled.asNextOf(intent)),
                        replacing.unclear(execution, units, stored.get()));
        };
    }

    /** What a person had told gives way. */
    private List<Change> replacing(
            OrderIntent intent,
            OrderIntent filled,
            Execution execution,
            AdoptedExecutions adopted,
            Optional<Position> stored) {
        Position before = stored.orElseThrow();
        Position repriced = adopted.repriced(before, execution, intent.purpose());
        Execution rest = adopted.rest(execution);
        List<Change> changes = new ArrayList<>(replacing.told(adopted, execution, before));
        if (rest.quantity() == 0) {
            Position booked = repriced.withLedger(repriced.ledger().charged(rest.commission()));
            changes.add(new Change.UpdateIntent(filled.asNextOf(intent)));
            changes.add(new Change.UpdatePosition(booked.asNextOf(before)));
        } else {
            changes.addAll(bookingOf(intent, filled, rest, Optional.of(repriced)));
        }
        return changes;
    }

    /** @param execution what is to be booked of the one that {@code filled} has and {@code intent} has not */
    private List<Change> bookingOf(
            OrderIntent intent, OrderIntent filled, Execution execution, Optional<Position> stored) {
        boolean late = intent.state().isTerminal();
        Position booked = positions.after(filled, execution, stored);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.UpdateIntent(filled.asNextOf(intent)));
        if (filled.state().isTerminal()) {
            boolean again = filled.state() == intent.state();
            String occasion = filled.state() + (again ? "#" + execution.id() : "");
            changes.addAll(endings.of(filled, Optional.of(booked), stored.isPresent(), occasion));
        } else {
            changes.add(
                    stored.isPresent()
                            ? new Change.UpdatePosition(booked.asNextOf(
                                    ports.stores().positions().find(booked.id()).orElseThrow()))
                            : new Change.InsertPosition(booked));
            if (late && filled.purpose() == OrderPurpose.ENTRY) {
                // Its place was given back when it seemed lost; it works after all.
                reservations.fitted(filled, filled.order().quantity()).ifPresent(changes::add);
            }
        }
        if (late) {
            changes.add(lateFill(execution, stored));
        }
        return changes;
    }

    private Change lateFill(Execution execution, Optional<Position> stored) {
        boolean wasClosed = stored.isPresent() && !stored.get().isOpen();
        return alerting.alert(
                execution.id() + "#LATE",
                wasClosed ? Severity.CRITICAL : Severity.WARNING,
                "late-fill",
                "A fill of " + execution.instrument() + " came after its order had ended"
                        + (wasClosed ? " and its position had closed; it is open again" : "; it is booked"),
                Figures.of("quantity", execution.quantity()).with("price", execution.price()));
    }
}

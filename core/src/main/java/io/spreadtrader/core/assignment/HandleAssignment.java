package io.spreadtrader.core.assignment;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.execution.Reservations;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Books what happens to a position without an order of ours: assignment, exercise, expiration, liquidation, dividends
 * owed, borrow cost. Each report is booked once, to the spread it came from.
 */
public final class HandleAssignment implements BrokerListener {
    private final TradingPorts ports;
    private final Reservations reservations;
    private final Alerting alerting;

    public HandleAssignment(TradingPorts ports) {
        this.ports = ports;
        this.reservations = new Reservations(ports);
        this.alerting = new Alerting(ports);
    }

    @Override
    public void on(BrokerEvent event) {
        if (event instanceof HoldingChanged change) {
            book(change);
        }
    }

    private void book(HoldingChanged change) {
        String decisionId = "holding#" + change.id();
        Optional<Position> owner = ownerOf(change.instrument());
        if (owner.isEmpty()) {
            if (!isBooked(decisionId)) {
                alerting.once(
                        decisionId + "#STRANGER",
                        Severity.CRITICAL,
                        "unknown-holding",
                        change.change() + " of " + change.instrument() + " belongs to no position of ours",
                        figures(change));
            }
            return;
        }
        Position before = owner.get();
        Position after = booked(before, change);
        List<Change> changes = new ArrayList<>();
        // First, so that a report seen before changes nothing: its decision exists.
        changes.add(new Change.AppendDecision(new Decision(
                decisionId,
                ports.now(),
                DecisionKind.ASSIGNMENT,
                before.underlying().ticker(),
                change.change().name(),
                InputsDigest.of(before.spread(), change.instrument().id()),
                figures(change))));
        changes.add(new Change.UpdatePosition(after));
        if (!after.isOpen()
                && ports.stores().portfolio().current().reservations().containsKey(after.id())) {
            changes.add(reservations.released(after.id()));
        }
        changes.add(alerting.alert(
                decisionId,
                severity(change.change()),
                change.change() + "#" + before.id(),
                describe(before, change, after),
                figures(change)));
        boolean isNew = ports.stores().transactions().commit(changes).isEmpty();
        if (isNew && after.state() == PositionState.ASSIGNED) {
            cancelResting(after);
        }
    }

    private boolean isBooked(String decisionId) {
        return ports.stores().decisions().all().stream()
                .anyMatch(decision -> decision.id().equals(decisionId));
    }

    private Position booked(Position before, HoldingChanged change) {
        PositionLedger ledger = change.quantity() == 0
                ? before.ledger().charged(change.fee())
                : before.ledger().traded(change.instrument(), change.quantity(), change.price(), change.fee());
        Position after = before.withLedger(ledger);
        if (ledger.isFlat()) {
            ExitReason reason = before.state() == PositionState.ASSIGNED
                    ? ExitReason.ASSIGNMENT
                    : switch (change.change()) {
                        case LIQUIDATION -> ExitReason.LIQUIDATION;
                        default -> ExitReason.EXPIRATION;
                    };
            return after.closed(reason, ports.now()).asNextOf(before);
        }
        boolean holdsShares = ledger.quantity(new Stock(before.underlying())) != 0;
        return (holdsShares ? after.withState(PositionState.ASSIGNED) : after).asNextOf(before);
    }

    /** One underlying is traded by one position at a time; shares belong to the one whose options brought them. */
    private Optional<Position> ownerOf(Instrument instrument) {
        List<Position> open = ports.stores().positions().open();
        Optional<Position> holder = open.stream()
                .filter(position -> position.ledger().quantity(instrument) != 0)
                .findFirst();
        if (holder.isPresent()) {
            return holder;
        }
        List<Position> sameUnderlying = open.stream()
                .filter(position -> position.underlying().equals(instrument.underlying()))
                .toList();
        // Shares come right after the option that brought them left: that position has lost a leg.
        return sameUnderlying.stream()
                .filter(position -> position.ledger().quantity(position.spread().longLeg())
                        != -position.ledger().quantity(position.spread().shortLeg()))
                .findFirst()
                .or(() -> sameUnderlying.stream().findFirst());
    }

    private void cancelResting(Position position) {
        for (OrderIntent intent : ports.stores().intents().live()) {
            if (intent.positionId().equals(position.id()) && intent.state().isWorking()) {
                ports.broker().cancel(intent.id());
            }
        }
    }

    private static Severity severity(HoldingChange change) {
        return switch (change) {
            case ASSIGNMENT, LIQUIDATION -> Severity.HIGH;
            case EXERCISE -> Severity.WARNING;
            case EXPIRATION, DIVIDEND, BORROW_FEE -> Severity.INFO;
        };
    }

    private static Figures figures(HoldingChanged change) {
        return Figures.of("instrument", change.instrument())
                .with("quantity", change.quantity())
                .with("price", change.price())
                .with("fee", change.fee());
    }

    private static String describe(Position before, HoldingChanged change, Position after) {
        String outcome = after.isOpen()
                ? after.state() == PositionState.ASSIGNED ? "; one repair follows after the open" : ""
                : "; closed, " + after.ledger().realized().minus(after.ledger().fees()) + " after fees";
        return change.change() + ": " + change.quantity() + " " + change.instrument() + " at " + change.price() + " in "
                + before.spread() + outcome;
    }
}

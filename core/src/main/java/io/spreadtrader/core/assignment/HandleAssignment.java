package io.spreadtrader.core.assignment;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.ExecutionCorrected;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.execution.Reservations;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.SplitPosition;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Books what happens to a position without an order of ours: assignment, exercise, expiration, liquidation, dividends
 * owed, borrow cost, and what an execution turned out to be. Each report is booked once, to the spread it came from.
 * Orders of the position that no longer fit are withdrawn where orders are worked.
 */
public final class HandleAssignment implements BrokerListener {
    private final TradingPorts ports;
    private final HoldingOwners owners;
    private final Reservations reservations;
    private final PartialAssignment partial;
    private final ChangeDivision division;
    private final Alerting alerting;
    private final CorrectExecutions corrections;

    public HandleAssignment(TradingPorts ports) {
        this.ports = ports;
        this.owners = new HoldingOwners(ports.stores().positions());
        this.reservations = new Reservations(ports);
        this.partial = new PartialAssignment(ports);
        this.division = new ChangeDivision(ports.stores());
        this.alerting = new Alerting(ports);
        this.corrections = new CorrectExecutions(ports, this);
    }

    @Override
    public void on(BrokerEvent event) {
        if (event instanceof ExecutionCorrected(Execution now, boolean isCharged)) {
            corrections.book(now, isCharged);
        } else if (event instanceof HoldingChanged change && !isBooked(change)) {
            if (division.isNeeded(change)) {
                bookDivided(change);
            } else {
                owners.of(change).ifPresentOrElse(owner -> book(owner, List.of(change)), () -> alertStranger(change));
            }
        }
    }

    private void bookDivided(HoldingChanged change) {
        ChangeDivision.Divided divided = division.of(change);
        if (divided.missing() != 0 && change.change() != HoldingChange.EXPIRATION) {
            // Some of it is another's, and nobody knows how much; only what expires ends for all who hold it.
            alertStranger(change);
            return;
        }
        divided.pieces().forEach(piece -> book(piece.position(), List.of(piece.change())));
        if (divided.missing() != 0) {
            alertStranger(change);
        }
        divided.pieces().stream().findFirst().ifPresent(piece -> ports.commit(decision(change, piece.position())));
    }

    /** Whether this report has been booked before. */
    public boolean isBooked(HoldingChanged change) {
        return ports.stores().decisions().find(decisionId(change)).isPresent();
    }

    static String decisionId(HoldingChanged change) {
        return "holding#" + change.id();
    }

    /** Books what happened to a position at once: options and the shares they brought cannot come apart. */
    public void book(Position before, List<HoldingChanged> together) {
        Optional<SplitPosition> split = partial.splitOf(before, together);
        if (split.isPresent()) {
            bookPart(before, split.get(), together);
        } else {
            bookWhole(before, together, List.of());
        }
    }

    /** The assigned contracts become a position of their own, to be repaired; the rest goes on with its own exits. */
    private void bookPart(Position before, SplitPosition split, List<HoldingChanged> together) {
        Position part = split.part();
        for (HoldingChanged change : together) {
            part = booked(part, change);
        }
        Position stored = part.asFirst();
        Figures figures = Figures.of("position", before.id())
                .with("part", stored.id())
                .with("assigned", stored.contracts())
                .with("left", split.rest().openContracts());
        ports.commitRetrying(() -> {
            List<Change> changes = new ArrayList<>(told(together, before, stored));
            changes.add(new Change.UpdatePosition(split.rest()));
            changes.add(new Change.InsertPosition(stored));
            reservations.split(before.id(), stored).ifPresent(changes::add);
            changes.add(new Change.AppendDecision(new Decision(
                    stored.id(),
                    ports.now(),
                    DecisionKind.ASSIGNMENT,
                    before.underlying().ticker(),
                    "SPLIT",
                    InputsDigest.of(before.spread(), stored.contracts()),
                    figures)));
            return changes;
        });
    }

    /**
     * What happened to a position as a whole, which no assignment of a part is, in one commit with what else follows from
     * it.
     */
    void bookWhole(Position before, List<HoldingChanged> together, List<Change> besides) {
        Position after = before;
        for (HoldingChanged change : together) {
            after = booked(after, change);
        }
        Position stored = after.asNextOf(before);
        ports.commitRetrying(() -> Stream.concat(changes(together, before, stored).stream(), besides.stream())
                .toList());
    }

    private List<Change> changes(List<HoldingChanged> together, Position before, Position after) {
        List<Change> changes = new ArrayList<>(told(together, before, after));
        changes.add(new Change.UpdatePosition(after));
        if (!after.isOpen()
                && ports.stores().portfolio().current().reservations().containsKey(after.id())) {
            changes.add(reservations.released(after.id()));
        }
        return changes;
    }

    /** The decision and the alert of each change. */
    private List<Change> told(List<HoldingChanged> together, Position before, Position after) {
        List<Change> changes = new ArrayList<>();
        together.forEach(change -> changes.add(decision(change, before)));
        together.forEach(change -> changes.add(alerting.alert(
                decisionId(change),
                severity(change.change()),
                change.change() + "#" + before.id(),
                describe(before, change, after),
                figures(change))));
        return changes;
    }

    private Change decision(HoldingChanged change, Position before) {
        return decision(change, before.spread(), change.change().name(), figures(change));
    }

    private Change decision(HoldingChanged change, Object of, String outcome, Figures figures) {
        return new Change.AppendDecision(new Decision(
                decisionId(change),
                ports.now(),
                DecisionKind.ASSIGNMENT,
                change.instrument().underlying().ticker(),
                outcome,
                InputsDigest.of(of, change.instrument().id()),
                figures));
    }

    private Position booked(Position before, HoldingChanged change) {
        PositionLedger ledger = change.quantity() == 0
                ? before.ledger().charged(change.fee())
                : before.ledger().traded(change.instrument(), change.quantity(), change.price(), change.fee());
        Position after = before.withLedger(ledger);
        if (!before.isOpen()) {
            return after;
        }
        boolean sharesFollow = change.instrument() instanceof OptionContract
                && (change.change() == HoldingChange.ASSIGNMENT || change.change() == HoldingChange.EXERCISE);
        if (sharesFollow || after.shares() != 0) {
            return after.withState(PositionState.ASSIGNED);
        }
        if (ledger.isFlat()) {
            return after.closed(reason(before, change), ports.now());
        }
        return before.state() == PositionState.ASSIGNED ? after.withState(PositionState.OPEN) : after;
    }

    private ExitReason reason(Position before, HoldingChanged change) {
        if (change.change() == HoldingChange.LIQUIDATION) {
            return ExitReason.LIQUIDATION;
        }
        return partial.isEarly(before, change) ? ExitReason.ASSIGNMENT : ExitReason.EXPIRATION;
    }

    /**
     * Nothing is booked: what differs now holds the underlying back until a person says what it is. Where they have called
     * as many units their own before, it is theirs, and no shares that come to us later are taken for it.
     */
    private void alertStranger(HoldingChanged change) {
        int foreign = ports.stores().differences().current().foreign().quantity(change.instrument());
        boolean isForeign = Integer.signum(foreign) == -Integer.signum(change.quantity())
                && Math.abs(foreign) >= Math.abs(change.quantity());
        Figures figures = isForeign ? figures(change).with("foreign", foreign) : figures(change);
        Change.QueueAlert alert = alerting.alert(
                decisionId(change) + "#STRANGER",
                Severity.CRITICAL,
                "unknown-holding",
                change.change() + " of " + change.instrument() + " belongs to no position of ours"
                        + (isForeign ? ": a person's own; say so (" : " (") + figures + ")",
                figures);
        if (isForeign) {
            ports.commit(alert, decision(change, change.instrument(), "FOREIGN", figures));
        } else {
            ports.commit(alert);
        }
    }

    private static Severity severity(HoldingChange change) {
        return switch (change) {
            case ASSIGNMENT, LIQUIDATION -> Severity.HIGH;
            case EXERCISE -> Severity.WARNING;
            case EXPIRATION, DIVIDEND, BORROW_FEE, CORRECTION -> Severity.INFO;
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

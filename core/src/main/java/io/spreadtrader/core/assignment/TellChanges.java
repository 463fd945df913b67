package io.spreadtrader.core.assignment;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.util.List;

/** Says what became of a change without an order: the decision that it is settled, and the alert. */
final class TellChanges {
    private final TradingPorts ports;
    private final Alerting alerting;

    TellChanges(TradingPorts ports) {
        this.ports = ports;
        this.alerting = new Alerting(ports);
    }

    static String decisionId(HoldingChanged change) {
        return "holding#" + change.id();
    }

    List<Change> booked(HoldingChanged change, Position before, Position after) {
        return List.of(
                decision(change, before),
                alerting.alert(
                        decisionId(change),
                        severity(change.change()),
                        change.change() + "#" + before.id(),
                        describe(before, change, after),
                        figures(change)));
    }

    /** That this change has been booked. */
    Change decision(HoldingChanged change, Position before) {
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

    /**
     * Nothing is booked: what differs now holds the underlying back until a person says what it is. Where they have called
     * as many units their own before, it is theirs, and no shares that come to us later are taken for it.
     */
    List<Change> stranger(HoldingChanged change) {
        int foreign = ports.stores().differences().current().foreign().quantity(change.instrument());
        boolean isForeign = Integer.signum(foreign) == -Integer.signum(change.quantity())
                && Math.abs(foreign) >= Math.abs(change.quantity());
        Figures figures = isForeign ? figures(change).with("foreign", foreign) : figures(change);
        Change alert = alerting.alert(
                decisionId(change) + "#STRANGER",
                Severity.CRITICAL,
                "unknown-holding",
                change.change() + " of " + change.instrument() + " belongs to no position of ours"
                        + (isForeign ? ": a person's own; say so (" : " (") + figures + ")",
                figures);
        return isForeign ? List.of(alert, decision(change, change.instrument(), "FOREIGN", figures)) : List.of(alert);
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

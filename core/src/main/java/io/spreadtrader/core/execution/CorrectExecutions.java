package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Books what the broker says differently now of an execution in our books: what is stored is replaced in the order, in
 * the position's lots and in its premium, in one commit. So it is booked once, however often it is said and whichever
 * process was told before. Units that came or went may open a position again, or close it.
 */
final class CorrectExecutions {
    private final TradingPorts ports;
    private final OrderEndings endings;
    private final CorrectedLedger ledgers;
    private final ReversedLegs reversed;
    private final Alerting alerting;

    CorrectExecutions(TradingPorts ports) {
        this.ports = ports;
        this.endings = new OrderEndings(ports);
        this.ledgers = new CorrectedLedger(ports.stores().intents());
        this.alerting = new Alerting(ports);
        this.reversed = new ReversedLegs(alerting);
    }

    /**
     * @param intent which has applied an execution of this id
     * @param isCharged whether the commission is the broker's; else what is booked of it stays
     */
    void book(OrderIntent intent, Execution told, boolean isCharged) {
        Execution stored = intent.execution(told.id()).orElseThrow();
        Execution now = isCharged ? told : told.charged(stored.commission());
        Optional<Position> position = ports.stores().positions().find(intent.positionId());
        if (position.isPresent() && !isSame(stored, now)) {
            ports.commitRetrying(() -> changes(intent, stored, now, position.get()));
        }
    }

    private static boolean isSame(Execution stored, Execution now) {
        return stored.quantity() == now.quantity()
                && stored.price().equals(now.price())
                && stored.commission().equals(now.commission());
    }

    private List<Change> changes(OrderIntent intent, Execution stored, Execution now, Position before) {
        OrderIntent corrected = Reported.corrected(intent, now);
        Position booked = booked(intent, corrected, stored, now, before);
        List<Change> changes = new ArrayList<>(told(intent, stored, now, before, booked));
        changes.add(new Change.UpdateIntent(corrected.asNextOf(intent)));
        String occasion = corrected.state() + "#corrected#" + now.id() + "#" + intent.version();
        if (now.quantity() != stored.quantity() && corrected.state().isTerminal()) {
            changes.addAll(endings.of(corrected, Optional.of(booked), true, occasion));
        } else {
            changes.add(new Change.UpdatePosition(booked.asNextOf(before)));
            changes.addAll(reversed.alerts(corrected, booked, occasion));
        }
        return changes;
    }

    private Position booked(
            OrderIntent intent, OrderIntent corrected, Execution stored, Execution now, Position before) {
        Position replaced = before.withLedger(ledgers.of(before, stored, now));
        if (intent.purpose() == OrderPurpose.ENTRY) {
            replaced = replaced.withOpened(
                    before.contracts() + corrected.filled() - intent.filled(),
                    before.openingPremium().minus(stored.cost()).plus(now.cost()));
        }
        if (!before.isOpen() && !replaced.ledger().isFlat()) {
            return replaced.reopened(PositionBooks.stateDuring(intent.purpose()));
        }
        boolean neverWas = intent.purpose() == OrderPurpose.ENTRY
                && corrected.state().isTerminal()
                && before.isOpen()
                && replaced.ledger().isFlat();
        return neverWas ? replaced.closed(ExitReason.CORRECTED, ports.now()) : replaced;
    }

    private List<Change> told(OrderIntent intent, Execution stored, Execution now, Position before, Position after) {
        String id = "holding#corrected#" + now.id() + "#" + intent.version();
        boolean isOpenAgain = !before.isOpen() && after.isOpen();
        Severity ofUnits = isOpenAgain ? Severity.CRITICAL : Severity.HIGH;
        Figures figures = Figures.of("instrument", now.instrument())
                .with("quantity", now.quantity())
                .with("price", now.price())
                .with("fee", now.commission())
                .with("quantity before", stored.quantity())
                .with("price before", stored.price())
                .with("fee before", stored.commission());
        return List.of(
                new Change.AppendDecision(new Decision(
                        id,
                        ports.now(),
                        DecisionKind.EXECUTION,
                        before.underlying().ticker(),
                        "CORRECTION",
                        InputsDigest.of(before.spread(), now.instrument().id()),
                        figures)),
                alerting.alert(
                        id,
                        now.quantity() == stored.quantity() ? Severity.INFO : ofUnits,
                        "CORRECTION#" + before.id(),
                        "CORRECTION: the broker says otherwise of a fill of order " + intent.id() + " in "
                                + before.spread()
                                + (isOpenAgain ? ", whose position had closed; it is open again" : "") + " (" + figures
                                + ")",
                        figures));
    }
}

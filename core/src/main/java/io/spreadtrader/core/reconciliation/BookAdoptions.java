package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.execution.Reservations;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Books the fills a person has told us of, each once, and only while the difference it explains is still there: the
 * broker may have told it meanwhile. What is not booked is dropped, and the person is told with the numbers.
 */
final class BookAdoptions {
    private final TradingPorts ports;
    private final BrokerListener books;
    private final Reservations reservations;
    private final Alerting alerting;

    /** @param books who books executions of our orders */
    BookAdoptions(TradingPorts ports, BrokerListener books) {
        this.ports = ports;
        this.books = books;
        this.reservations = new Reservations(ports);
        this.alerting = new Alerting(ports);
    }

    /** Whether this fill needs no more doing: it is booked, or was dropped. */
    boolean isSettled(AdoptedFill fill) {
        boolean executed = fill.orderId()
                .flatMap(ports.stores().intents()::find)
                .filter(intent -> intent.hasApplied(fill.id()))
                .isPresent();
        return executed || ports.stores().decisions().find(decisionId(fill)).isPresent();
    }

    /** @param missing signed units of the instrument the broker has and our books have not */
    void book(AdoptedFill fill, int missing) {
        if (isSettled(fill)) {
            return;
        }
        boolean explains = Integer.signum(missing) == Integer.signum(fill.quantity()) && fits(missing, fill.quantity());
        Optional<OrderIntent> order = fill.orderId()
                .flatMap(ports.stores().intents()::find)
                .filter(intent -> intent.hasRoomFor(fill.instrument(), fill.quantity()));
        Optional<Position> position =
                ports.stores().positions().find(fill.positionId()).filter(held -> closes(held, fill));
        if (explains && order.isPresent()) {
            books.on(new BrokerEvent.Executed(execution(fill, order.get().id())));
        } else if (explains && fill.orderId().isEmpty() && position.isPresent()) {
            trade(position.get(), fill);
        } else {
            drop(fill, missing);
        }
    }

    private static boolean closes(Position position, AdoptedFill fill) {
        int held = position.ledger().quantity(fill.instrument());
        return position.isOpen()
                && Integer.signum(held) == -Integer.signum(fill.quantity())
                && fits(held, fill.quantity());
    }

    private static boolean fits(int whole, int part) {
        return Math.abs(part) <= Math.abs(whole);
    }

    private static Execution execution(AdoptedFill fill, ClientOrderId order) {
        return new Execution(fill.id(), order, fill.instrument(), fill.quantity(), fill.price(), fill.fee(), fill.at());
    }

    /** Traded by hand: booked to the position itself, which it leaves smaller or closed. */
    private void trade(Position before, AdoptedFill fill) {
        PositionLedger ledger = before.ledger().traded(fill.instrument(), fill.quantity(), fill.price(), fill.fee());
        Position traded = before.withLedger(ledger);
        Position after = ledger.isFlat()
                ? traded.closed(ExitReason.BY_HAND, ports.now())
                : before.state() == PositionState.ASSIGNED && traded.shares() == 0
                        ? traded.withState(PositionState.OPEN)
                        : traded;
        ports.commitRetrying(() -> {
            List<Change> changes = new ArrayList<>();
            changes.add(new Change.UpdatePosition(after.asNextOf(before)));
            boolean reserved =
                    ports.stores().portfolio().current().reservations().containsKey(before.id());
            if (!after.isOpen() && reserved) {
                changes.add(reservations.released(before.id()));
            }
            changes.add(decision(fill, "BOOKED", figures(fill)));
            changes.add(alerting.alert(
                    decisionId(fill),
                    Severity.HIGH,
                    "adopted#" + before.id(),
                    "Booked by a person's word (" + fill.reason() + "): " + describe(fill) + " in " + before.spread()
                            + (after.isOpen() ? "" : "; closed, " + afterFees(after) + " after fees"),
                    figures(fill)));
            return changes;
        });
    }

    private static String afterFees(Position closed) {
        return closed.ledger().realized().minus(closed.ledger().fees()).toString();
    }

    private void drop(AdoptedFill fill, int missing) {
        Figures figures = figures(fill)
                .with("missing", missing)
                .with("held", held(fill))
                .with("order", fill.orderId().map(ClientOrderId::value).orElse("none"));
        ports.commitOwn(List.of(
                decision(fill, "DROPPED", figures),
                alerting.alert(
                        decisionId(fill),
                        Severity.HIGH,
                        "adoption-dropped",
                        "Not booked, though a person has said it: " + describe(fill)
                                + "; it no longer explains what differs (" + figures + ")",
                        figures)));
    }

    private int held(AdoptedFill fill) {
        return ports.stores()
                .positions()
                .find(fill.positionId())
                .map(position -> position.ledger().quantity(fill.instrument()))
                .orElse(0);
    }

    private Change decision(AdoptedFill fill, String outcome, Figures figures) {
        return new Change.AppendDecision(new Decision(
                decisionId(fill),
                ports.now(),
                DecisionKind.ADOPTION,
                fill.instrument().underlying().ticker(),
                outcome,
                InputsDigest.of(fill.positionId(), fill.instrument().id(), fill.quantity(), fill.price()),
                figures));
    }

    private static String decisionId(AdoptedFill fill) {
        return AdoptedFill.settledId(fill.id());
    }

    private static String describe(AdoptedFill fill) {
        return fill.quantity() + " " + fill.instrument() + " at " + fill.price();
    }

    private static Figures figures(AdoptedFill fill) {
        return Figures.of("instrument", fill.instrument())
                .with("quantity", fill.quantity())
                .with("price", fill.price())
                .with("fee", fill.fee())
                .with("position", fill.positionId());
    }
}

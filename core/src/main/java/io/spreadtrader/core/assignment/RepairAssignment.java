package io.spreadtrader.core.assignment;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.execution.OrderReach;
import io.spreadtrader.core.execution.PriceWalk;
import io.spreadtrader.core.execution.RefusalPause;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.ComboQuotes;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.Turn;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one repair of an assigned position: after the open, shares and long leg are closed together as one guaranteed
 * order, never one after the other by choice, and never while another order of the position works.
 */
public final class RepairAssignment {
    /** How far beyond natural a repair may follow the market, as a share of the underlying's price. */
    private static final double COLLAR = 0.02;

    private final TradingPorts ports;
    private final PriceWalk walk;
    private final ComboQuotes quotes;
    private final RepairOrder orders;
    private final Alerting alerting;
    private final RefusalPause pause;
    private final Duration afterOpen;

    public RepairAssignment(TradingPorts ports) {
        this.ports = ports;
        this.walk = new PriceWalk(ports.configuration());
        this.quotes = new ComboQuotes(ports.quotes());
        this.orders = new RepairOrder(ports.stores().positions(), ports.quotes());
        this.alerting = new Alerting(ports);
        this.pause = new RefusalPause(ports);
        this.afterOpen = ports.configuration().get(Settings.REPAIR_AFTER_OPEN);
    }

    /** Sends the repairs that are due. */
    public void repair(MarketSession session) {
        Turn turn = new Turn(ports);
        repair(session, turn);
        turn.end();
    }

    /** The same as pieces of a turn: a repair that fails does not hold up the others. */
    public void repair(MarketSession session, Turn turn) {
        if (ports.now().isBefore(session.open().plus(afterOpen)) || !session.isOpenAt(ports.now())) {
            return;
        }
        for (Position position : ports.stores().positions().open()) {
            if (position.state() == PositionState.ASSIGNED && position.shares() != 0) {
                turn.run("repair of " + position.id(), () -> repairIfFree(position));
            }
        }
    }

    private void repairIfFree(Position position) {
        if (!hasLiveOrder(position) && !isReachedByAnother(position) && !pause.holds(position)) {
            repair(position);
        }
    }

    private boolean hasLiveOrder(Position position) {
        return ports.stores().intents().live().stream()
                .anyMatch(intent -> intent.positionId().equals(position.id()));
    }

    /** An order of the spread this is a part of, sent when it was whole, could still trade these contracts. */
    private boolean isReachedByAnother(Position position) {
        return ports.stores().intents().live().stream()
                .filter(intent -> intent.state() != OrderState.READY
                        && intent.purpose() != OrderPurpose.ENTRY
                        && intent.order().underlying().equals(position.underlying()))
                .anyMatch(intent -> ports.stores()
                        .positions()
                        .find(intent.positionId())
                        .filter(other -> OrderReach.exceeds(intent, other))
                        .isPresent());
    }

    private void repair(Position position) {
        Position claimed = position.exiting(ExitReason.ASSIGNMENT).withState(PositionState.ASSIGNED);
        String decisionId = RefusalPause.repairDecision(position);
        ClientOrderId id = ClientOrderId.of(decisionId, claimed.exitAttempts());
        ComboOrder unpriced = orders.of(id, position);
        Optional<SpreadQuote> quote = quotes.of(unpriced);
        if (quote.isEmpty()) {
            alertUnquoted(position, unpriced);
            return;
        }
        Price collar = position.underlyingAtEntry().times(COLLAR);
        Price worst = quote.get().natural().plus(collar).ceilTo(walk.tick());
        Price limit = walk.exitLimit(quote.get(), 0, ExitReason.ASSIGNMENT, worst);
        Figures figures = Figures.of("order", unpriced.legs().size() + " legs")
                .with("limit", limit)
                .with("worst", worst);
        OrderIntent intent = new OrderIntent(
                unpriced.withLimit(limit),
                decisionId,
                position.id(),
                OrderPurpose.REPAIR,
                worst,
                Optional.empty(),
                Optional.of(ExitReason.ASSIGNMENT),
                OrderState.READY,
                Walk.startingAt(ports.now()),
                List.of(),
                ports.now(),
                "",
                0);
        ports.commitOwn(List.of(
                new Change.UpdatePosition(claimed.asNextOf(position)),
                new Change.InsertIntent(intent),
                new Change.AppendDecision(new Decision(
                        id.value(),
                        ports.now(),
                        DecisionKind.ASSIGNMENT,
                        position.underlying().ticker(),
                        "REPAIR",
                        InputsDigest.of(position.spread(), unpriced.legs()),
                        figures)),
                alerting.alert(
                        id + "#DECIDED",
                        Severity.HIGH,
                        "repair#" + position.id(),
                        "Closing assigned shares of " + position.spread() + " (" + figures + ")",
                        figures)));
    }

    /** Nobody is offered a price that is not known: it waits for the quotes, and a person is told once a day. */
    private void alertUnquoted(Position position, ComboOrder unpriced) {
        List<Instrument> unquoted = quotes.unquoted(unpriced);
        Figures figures = Figures.of("shares", position.shares()).with("without a quote", unquoted);
        alerting.once(
                unpriced.id() + "#NO_QUOTE#" + ports.today(),
                Severity.HIGH,
                "repair-waits#" + position.id(),
                "Repair of " + position.spread() + " waits: " + unquoted + " is without a quote (" + figures + ")",
                figures);
    }
}

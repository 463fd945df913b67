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
import io.spreadtrader.core.order.ComboLeg;
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
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import io.spreadtrader.core.value.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one repair of an assigned position: after the open, shares and long leg are closed together as one guaranteed
 * order, never one after the other by choice, and never while another order of the position works.
 */
public final class RepairAssignment {
    private static final int SHARES_PER_CONTRACT = 100;
    /** How far beyond natural a repair may follow the market, as a share of the underlying's price. */
    private static final double COLLAR = 0.02;

    private final TradingPorts ports;
    private final PriceWalk walk;
    private final ComboQuotes quotes;
    private final Alerting alerting;
    private final RefusalPause pause;
    private final Duration afterOpen;

    public RepairAssignment(TradingPorts ports) {
        this.ports = ports;
        this.walk = new PriceWalk(ports.configuration());
        this.quotes = new ComboQuotes(ports.quotes());
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
        ComboOrder unpriced = order(id, position);
        Optional<SpreadQuote> quote = quotes.of(unpriced);
        if (quote.isEmpty()) {
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

    /**
     * Shares with as many options as go with them; what is left over goes with the next repair. An option nobody bids
     * for would hold the shares back: they go alone, and the worthless one is kept.
     */
    private ComboOrder order(ClientOrderId id, Position position) {
        Stock stock = new Stock(position.underlying());
        int shares = position.shares();
        OptionContract option = optionOf(position);
        int options = tradable(position, option);
        int together = Math.min(Math.abs(shares) / SHARES_PER_CONTRACT, Math.abs(options));
        if (together == 0 || hasNoBid(option)) {
            return new ComboOrder(
                    id, List.of(new ComboLeg(stock, -Integer.signum(shares))), Math.abs(shares), Price.ZERO);
        }
        return new ComboOrder(
                id,
                List.of(
                        new ComboLeg(stock, -Integer.signum(shares) * SHARES_PER_CONTRACT),
                        new ComboLeg(option, -Integer.signum(options))),
                together,
                Price.ZERO);
    }

    /** The long leg, or what an exit that came too late bought of the short one in its stead. */
    private OptionContract optionOf(Position position) {
        OptionContract shortLeg = position.spread().shortLeg();
        boolean instead = tradable(position, position.spread().longLeg()) == 0
                && position.ledger().quantity(shortLeg) > 0;
        return instead ? shortLeg : position.spread().longLeg();
    }

    /** Signed options it holds, as far as all open positions together hold them: another's debt is not sold again. */
    private int tradable(Position position, OptionContract option) {
        int own = position.ledger().quantity(option);
        int all = ports.stores().positions().open().stream()
                .mapToInt(open -> open.ledger().quantity(option))
                .sum();
        return Integer.signum(own) == Integer.signum(all)
                ? Integer.signum(own) * Math.min(Math.abs(own), Math.abs(all))
                : 0;
    }

    private boolean hasNoBid(OptionContract contract) {
        return ports.quotes()
                .option(contract)
                .filter(quote -> !quote.bid().isPositive())
                .isPresent();
    }
}

package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.protection.StopEnd;
import io.spreadtrader.core.protection.StopLifetime;
import io.spreadtrader.core.spread.PriceBounds;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.ComboQuotes;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Moves the prices of working orders, and cancels the entries that have walked far enough. */
final class WalkOrders {
    private final TradingPorts ports;
    private final Broker broker;
    private final MarketSnapshots snapshots;
    private final PriceWalk walk;
    private final ComboQuotes quotes;
    private final Alerting alerting;
    private final StopLifetime lifetime;

    WalkOrders(TradingPorts ports, Broker broker, MarketSnapshots snapshots) {
        this.ports = ports;
        this.broker = broker;
        this.snapshots = snapshots;
        this.walk = new PriceWalk(ports.configuration());
        this.quotes = new ComboQuotes(ports.quotes());
        this.alerting = new Alerting(ports);
        this.lifetime = new StopLifetime(ports, snapshots);
    }

    /** @return whether anything was done */
    boolean step(OrderIntent working) {
        Optional<String> revoked = revoked(working);
        if (revoked.isPresent()) {
            return cancel(working, revoked.get());
        }
        // A stop rests where it is: nobody may be there to walk it.
        if (working.purpose() == OrderPurpose.PROTECTION
                || ports.now().isBefore(working.walk().nextAt())) {
            return false;
        }
        return working.purpose() == OrderPurpose.ENTRY ? stepEntry(working) : stepExit(working);
    }

    /** Why an order is no longer wanted, whatever its price. */
    private Optional<String> revoked(OrderIntent working) {
        TradingStatus status = ports.stores().tradingState().current();
        return switch (working.purpose()) {
            case ENTRY ->
                status.mode() == TradingMode.HALTED || status.flattening()
                        ? Optional.of("TRADING_" + status.mode())
                        : Optional.empty();
            // Assigned shares are closed together with what is left of the spread, by the one repair.
            case EXIT ->
                ports.stores().positions().find(working.positionId()).flatMap(position -> overtaken(working, position));
            case REPAIR ->
                ports.stores()
                        .positions()
                        .find(working.positionId())
                        .filter(position -> OrderReach.exceeds(working, position))
                        .map(position -> "POSITION_CHANGED");
            case PROTECTION -> lifetime.endOf(working).map(StopEnd::name);
        };
    }

    /** By an assignment: of all of it, or of a part, so that this would close more than is left. */
    private static Optional<String> overtaken(OrderIntent exit, Position position) {
        if (position.state() == PositionState.ASSIGNED) {
            return Optional.of("ASSIGNED");
        }
        return OrderReach.exceeds(exit, position) ? Optional.of("POSITION_CHANGED") : Optional.empty();
    }

    private boolean stepEntry(OrderIntent working) {
        Walk walked = working.walk();
        if (walk.isEntryDone(walked.step())) {
            return cancel(working, "WALK_ENDED");
        }
        PriceBounds bounds = PriceBounds.ofEntry(working.plan().orElseThrow().spread(), walk.tick());
        // Without a quote the price stays; the steps go on, or it would rest until the day ends.
        Price wanted = quotes.of(working.order())
                .map(quote -> walk.entryLimit(quote, walked.step() + 1, working.worstPrice()))
                .map(limit -> limit.max(bounds.least()))
                .orElse(working.order().limit());
        move(working, wanted, walked.next(ports.now().plus(walk.entryInterval()), isNew(working, wanted)));
        return true;
    }

    private boolean stepExit(OrderIntent working) {
        Walk walked = working.walk();
        Optional<SpreadQuote> quote = quotes.of(working.order());
        if (quote.isEmpty()) {
            move(
                    working,
                    working.order().limit(),
                    walked.waitingUntil(ports.now().plus(exitInterval())));
            return true;
        }
        Price wanted = walk.exitLimit(quote.get(), walked.step() + 1, reasonOf(working), working.worstPrice());
        boolean rests = quote.get().natural().isAbove(working.worstPrice());
        if (rests) {
            alertResting(working, quote.get());
        }
        boolean changes = isNew(working, wanted);
        Duration interval =
                rests && !changes && wanted.equals(working.worstPrice()) ? walk.restingInterval() : exitInterval();
        move(working, wanted, walked.next(ports.now().plus(interval), changes));
        return true;
    }

    /** The kill switch hurries what is on its way out for a milder reason. */
    private ExitReason reasonOf(OrderIntent exit) {
        return ports.stores().tradingState().current().flattening()
                ? ExitReason.KILL_SWITCH
                : exit.exitReason().orElseThrow();
    }

    private Duration exitInterval() {
        return walk.exitInterval(snapshots.orderMessagesToday());
    }

    private static boolean isNew(OrderIntent working, Price wanted) {
        return !wanted.equals(working.order().limit());
    }

    /**
     * The message goes first: sent twice after a kill between the two it does no harm, while a price that is in our books
     * and never sent would leave the order behind for good.
     */
    private void move(OrderIntent working, Price wanted, Walk further) {
        if (isNew(working, wanted)) {
            broker.modify(working.id(), wanted);
        }
        ports.stores()
                .intents()
                .find(working.id())
                .filter(stored -> !stored.state().isTerminal())
                .ifPresent(
                        stored -> ports.commitOwn(List.of(new Change.UpdateIntent(stored.withWalk(wanted, further)))));
    }

    private boolean cancel(OrderIntent working, String why) {
        if (!working.state().canMoveTo(OrderState.PENDING_CANCEL)) {
            return false;
        }
        ports.commitOwn(List.of(new Change.UpdateIntent(working.movedTo(OrderState.PENDING_CANCEL, why))));
        broker.cancel(working.id());
        return true;
    }

    private void alertResting(OrderIntent working, SpreadQuote quote) {
        Figures figures = Figures.of("limit", working.worstPrice()).with("natural", quote.natural());
        alerting.once(
                working.id() + "#RESTING",
                Severity.HIGH,
                "exit-resting#" + working.positionId(),
                "Exit of " + working.order().underlying() + " rests at its bound "
                        + working.worstPrice().absolute() + ": natural is " + quote.natural()
                        + "; expiration is planned",
                figures);
    }
}

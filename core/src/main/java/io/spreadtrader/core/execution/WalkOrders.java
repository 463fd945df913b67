package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.ComboQuotes;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.SpreadQuote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves the prices of working orders, and cancels the entries that have walked far enough. */
final class WalkOrders {
    private final TradingPorts ports;
    private final MarketSnapshots snapshots;
    private final PriceWalk walk;
    private final ComboQuotes quotes;
    private final Alerting alerting;

    WalkOrders(TradingPorts ports, MarketSnapshots snapshots) {
        this.ports = ports;
        this.snapshots = snapshots;
        this.walk = new PriceWalk(ports.configuration());
        this.quotes = new ComboQuotes(ports.quotes());
        this.alerting = new Alerting(ports);
    }

    /** @return whether anything was done */
    boolean step(OrderIntent working) {
        boolean entry = working.purpose() == OrderPurpose.ENTRY;
        if (entry && isStopped()) {
            return cancel(
                    working,
                    "TRADING_" + ports.stores().tradingState().current().mode());
        }
        if (ports.now().isBefore(working.walk().nextAt())) {
            return false;
        }
        return entry ? stepEntry(working) : stepExit(working);
    }

    private boolean isStopped() {
        var status = ports.stores().tradingState().current();
        return status.mode() == TradingMode.HALTED || status.flattening();
    }

    private boolean stepEntry(OrderIntent working) {
        if (walk.isEntryDone(working.walk().step())) {
            return cancel(working, "WALK_ENDED");
        }
        Instant next = ports.now().plus(walk.entryInterval());
        return move(
                working,
                next,
                quotes.of(working.order())
                        .map(quote -> walk.entryLimit(quote, working.walk().step() + 1, working.worstPrice())));
    }

    private boolean stepExit(OrderIntent working) {
        ExitReason reason = working.exitReason().orElseThrow();
        Duration interval = walk.exitInterval(snapshots.orderMessagesToday());
        Optional<SpreadQuote> quote = quotes.of(working.order());
        quote.filter(now -> now.natural().isAbove(working.worstPrice())).ifPresent(now -> alertResting(working, now));
        return move(
                working,
                ports.now().plus(interval),
                quote.map(now -> walk.exitLimit(now, working.walk().step() + 1, reason, working.worstPrice())));
    }

    /** Without a quote the price stays and the next step comes later. */
    private boolean move(OrderIntent working, Instant next, Optional<Price> limit) {
        Price old = working.order().limit();
        Price wanted = limit.orElse(old);
        boolean changes = !wanted.equals(old);
        Walk further = limit.isPresent()
                ? working.walk().next(next, changes)
                : working.walk().waitingUntil(next);
        ports.commitOwn(List.of(new Change.UpdateIntent(working.withWalk(wanted, further))));
        if (changes) {
            ports.broker().modify(working.id(), wanted);
        }
        return true;
    }

    private boolean cancel(OrderIntent working, String why) {
        if (!working.state().canMoveTo(OrderState.PENDING_CANCEL)) {
            return false;
        }
        ports.commitOwn(List.of(new Change.UpdateIntent(working.movedTo(OrderState.PENDING_CANCEL, why))));
        ports.broker().cancel(working.id());
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

package io.spreadtrader.exchange.venue;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.gateway.GatewayWork;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.memory.QuietWorld;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.DecidedEntry;
import io.spreadtrader.core.trading.NextInstant;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A whole trader on the exchange, which goes on without it: it can die at any instant, and another starts on what was
 * committed. It keeps stops at the broker, and begins on a Monday at 15:00 with an entry of two contracts to be sent.
 */
final class TraderOnTheFloor {
    static final Symbol ACME = Symbol.of("ACME");
    private static final long MINUTE = 60;

    final List<ExchangeEvent> journal = new ArrayList<>();
    final MemoryStores stores = MemoryStores.forgetful();
    final Exchange exchange;
    private final MarketCalendar calendar = new NyseCalendar();
    private final TradingPorts ports;
    private @Nullable GatewayWork work;

    TraderOnTheFloor(ScriptedMarket market) {
        QuietWorld world = new QuietWorld(List.of(ACME));
        Configuration configuration = Configuration.STANDARD
                .with(Settings.BROKER_STOP, "on", Origin.BUILT_IN)
                .with(Settings.PRICE, "natural", Origin.BUILT_IN);
        ExchangeSetup setup = new ExchangeSetup(market, calendar, world, new CommissionSchedule(Money.ofCents(5)), 1);
        exchange = Exchange.open(setup, Money.ofDollars(100_000), AT.minusSeconds(MINUTE), journal::add);
        ports = new TradingPorts(
                exchange::time,
                calendar,
                stores,
                exchange.broker(),
                exchange.quotes(),
                exchange.chains(),
                world,
                market.events(),
                world,
                world,
                exchange::mark,
                configuration,
                DataLabel.SIMULATED);
        exchange.advanceTo(AT);
        decideEntry();
    }

    private void decideEntry() {
        DecidedEntry.commit(ports, anIntent(ACME.ticker()));
    }

    /** A process starts on what the former one committed. */
    void start() {
        GatewayWork started = new GatewayWork(ports, exchange.broker(), (alert, collapsed, channel) -> true);
        started.start();
        work = started;
        tick(started);
    }

    /** Nobody hears what the exchange reports from now on. */
    void die() {
        work = null;
        exchange.broker().listen(event -> {});
    }

    private static void tick(GatewayWork alive) {
        alive.beforeEntries();
        alive.afterEntries();
    }

    /** Every instant at which something happens, and every minute. */
    void until(Instant end) {
        while (exchange.time().isBefore(end)) {
            exchange.advanceTo(next(end));
            if (work != null) {
                tick(work);
            }
        }
    }

    private Instant next(Instant end) {
        Optional<Instant> due = Optional.ofNullable(work).flatMap(GatewayWork::nextDueAt);
        return NextInstant.after(exchange.time(), end, exchange.nextEventAt(), due);
    }

    void pass(Duration time) {
        until(exchange.time().plus(time));
    }

    Position position() {
        return stores.positions().all().getFirst();
    }

    boolean isReconciled() {
        return Optional.ofNullable(work).orElseThrow().isReconciled();
    }

    /** What our books say we hold. */
    Map<Instrument, Integer> booked() {
        Map<Instrument, Integer> held = new java.util.HashMap<>();
        for (Position position : stores.positions().all()) {
            for (Lot lot : position.ledger().lots()) {
                held.merge(lot.instrument(), lot.quantity(), Integer::sum);
            }
        }
        held.values().removeIf(quantity -> quantity == 0);
        return held;
    }

    /** Contracts bought and sold at the exchange so far, by order. */
    Map<String, Integer> tradedByOrder() {
        Map<String, Integer> traded = new TreeMap<>();
        for (ExchangeEvent event : journal) {
            if (event instanceof ExchangeEvent.ComboExecuted executed) {
                traded.merge(executed.orderId().value(), executed.quantity(), Integer::sum);
            }
        }
        return traded;
    }
}

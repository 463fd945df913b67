package io.spreadtrader.local;

import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The whole system in one process: the simulated exchange, the books and the trader, wired to one world. Starts where
 * the former run with the same state stopped.
 */
final class LocalSystem implements AutoCloseable {
    /** Any time before the first open: nothing is held yet that a night could change. */
    private static final Duration ACCOUNT_OPENED_BEFORE = Duration.ofHours(1);

    private final World world;
    private final SharedExchange exchange;
    private final Trader trader;
    private final SystemRun run;
    private final MarketClock clock;

    LocalSystem(World world, long seed, SystemState state, TraderWiring wiring) {
        this.world = world;
        this.exchange = new SharedExchange(exchangeOf(world, seed, state));
        this.clock = new MarketClock(latest(exchange.time(), state));
        exchange.advanceTo(clock.instant());
        this.trader = wiring.wire(world, clock, exchange, state);
        this.run = new SystemRun(clock, exchange, trader, () -> state.instantDone(clock.instant()));
    }

    /** The exchange of this world, new or as its state kept it. */
    static Exchange exchangeOf(World world, long seed, SystemState state) {
        ExchangeSetup setup = new ExchangeSetup(
                world.market(), world.calendar(), world.rates(), CommissionSchedule.of(world.configuration()), seed);
        Consumer<ExchangeEvent> journal = state::write;
        List<ExchangeEvent> past = state.exchangeEvents();
        if (past.isEmpty()) {
            Instant opened = world.sessions().getFirst().open().minus(ACCOUNT_OPENED_BEFORE);
            return Exchange.open(setup, world.configuration().get(Settings.STARTING_EQUITY), opened, journal);
        }
        return Exchange.replay(setup, past, journal);
    }

    private static Instant latest(Instant exchangeTime, SystemState state) {
        return state.clock().filter(at -> at.isAfter(exchangeTime)).orElse(exchangeTime);
    }

    /** Compares books with the exchange, finishes the instant a kill may have cut short, then plays the sessions. */
    void play(Progress progress) {
        play(progress, Pace.AT_ONCE);
    }

    /** The same at a pace, which may stop it; alerts leave either way. */
    void play(Progress progress, Pace pace) {
        trader.start();
        trader.step();
        int done = 0;
        for (MarketSession session : world.sessions()) {
            progress.at(done, world.sessions().size(), "trading " + session.date());
            if (!clock.instant().isAfter(SessionInstants.last(session)) && !run.play(session, pace)) {
                break;
            }
            done++;
        }
        trader.flushAlerts();
        progress.at(done, world.sessions().size(), "done");
    }

    Instant now() {
        return clock.instant();
    }

    Stores stores() {
        return trader.stores();
    }

    /** Of each open position by its id, at the exchange's marks now, before fees. */
    Map<String, Money> unrealized() {
        Map<String, Money> profits = new TreeMap<>();
        stores().positions()
                .open()
                .forEach(
                        position -> profits.put(position.id(), position.ledger().unrealized(exchange.marks()::mark)));
        return profits;
    }

    Trader trader() {
        return trader;
    }

    @Override
    public void close() {
        trader.close();
    }
}

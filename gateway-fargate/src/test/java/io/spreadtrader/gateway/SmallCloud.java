package io.spreadtrader.gateway;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.lease.ElapsedTime;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseStore;
import io.spreadtrader.core.memory.FencedStores;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.Transactions;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.gateway.simulation.MarketDriver;
import io.spreadtrader.gateway.simulation.PublishMarketData;
import io.spreadtrader.gateway.simulation.SimulatedExchange;
import io.spreadtrader.gateway.simulation.SimulationPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tables, lease and archive that outlive processes, and a market small enough to trade many times, with rules loose
 * enough to trade in it on every day.
 */
final class SmallCloud {
    static final Duration LEASE = Duration.ofSeconds(20);
    static final SimulationPlan PLAN = new SimulationPlan(1, 40, SimulationPlan.FIRST_DAY, 2);

    private static final MarketCalendar CALENDAR = new NyseCalendar();
    private static final SeededMarket MARKET = new SeededMarket(PLAN.market(), CALENDAR);

    private final Configuration configuration;
    final MemoryStores stores = MemoryStores.forgetful();
    final MemoryLeaseStore lease = new MemoryLeaseStore();
    final RecordedSimulation simulation = new RecordedSimulation();
    final ArchiveInMemory archive = new ArchiveInMemory();
    final List<Alert> sent = new ArrayList<>();
    final ElapsedTime elapsed = new ElapsedTime(0);

    SmallCloud() {
        this(busy());
    }

    SmallCloud(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The same, with stops that rest at the broker. */
    static Configuration busyWithStops() {
        return busy().with(Settings.BROKER_STOP, "on", new Origin(Origin.Layer.COMMAND, "test"));
    }

    static Configuration busy() {
        Origin origin = new Origin(Origin.Layer.COMMAND, "test");
        return Configuration.STANDARD
                .with(Settings.CONDITIONS_OFF, "rsi,extreme,base", origin)
                .with(Settings.STOP_ATR, "0.3", origin)
                .with(Settings.WALK_END, "0.95", origin)
                .with(Settings.CHAINS_PER_RUN, "20", origin)
                .with(Settings.MIN_MARKET_CAP, "1B", origin)
                .with(Settings.MAX_DAILY_ENTRIES, "4", origin)
                .with(Settings.SECTOR_HEAT, "10", origin);
    }

    /** The exchange as a process finds it that starts now. */
    SimulatedExchange exchange() {
        return SimulatedExchange.on(MARKET, PLAN, CALENDAR, configuration, simulation);
    }

    /** A gateway's process on that exchange. */
    Process process(String holder, SimulatedExchange exchange, Predicate<String> knownDead, PortCalls calls) {
        return new Process(holder, exchange, knownDead, calls);
    }

    final class Process {
        final SimulatedExchange exchange;
        final Gateway gateway;
        final MarketDriver driver;
        final OtherParts others;

        Process(String holder, SimulatedExchange exchange, Predicate<String> knownDead, PortCalls calls) {
            this.exchange = exchange;
            GatewayLease ours = new GatewayLease(
                    calls.watched(LeaseStore.class, lease, Set.of("read", "takeOver", "renew")),
                    holder,
                    LEASE,
                    elapsed,
                    knownDead);
            Stores fenced = new FencedStores(stores, lease, ours::epoch);
            Stores watched = new WatchedStores(
                    fenced, calls.watched(Transactions.class, fenced.transactions(), Set.of("commit", "commitOwn")));
            Broker broker = calls.watched(Broker.class, exchange.broker(), Set.of("place", "modify", "cancel"));
            this.gateway = new Gateway(
                    exchange.ports(watched), broker, (alert, collapsed, channel) -> sent.add(alert), ours, () -> {});
            BarArchive bars = archive;
            ReferenceArchive reference = archive;
            this.driver = new MarketDriver(
                    exchange,
                    gateway,
                    new PublishMarketData(exchange.market(), exchange.calendar(), configuration, bars, reference));
            this.others = new OtherParts(exchange.ports(stores));
        }

        /** From now to the end of the market, a minute at a time. */
        void playToTheEnd() {
            exchange.sessions().forEach(this::play);
        }

        void playTheFirstDay() {
            play(exchange.sessions().getFirst());
        }

        private void play(MarketSession session) {
            Instant last = session.close().plus(Duration.ofMinutes(1));
            while (exchange.now().isBefore(last)) {
                Instant now = exchange.now();
                Instant next = now.isBefore(session.open()) ? session.open() : now.plus(Duration.ofMinutes(1));
                elapsed.pass(Duration.ofSeconds(1));
                driver.advanceTo(next.isBefore(last) ? next : last);
                others.work(session);
                driver.poll();
            }
            // Of an instant that was cut short after its last tick.
            if (!exchange.now().isAfter(last)) {
                others.work(session);
                driver.poll();
            }
        }
    }
}

package io.spreadtrader.local;

import io.spreadtrader.core.archive.ArchivedBars;
import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.pricing.ConfiguredRate;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.archive.FolderBarArchive;
import io.spreadtrader.files.events.FileEvents;
import io.spreadtrader.files.fundamentals.FileFundamentals;
import io.spreadtrader.gateway.GatewayHealth;
import io.spreadtrader.gateway.QuotedAccount;
import io.spreadtrader.gateway.QuotedMarks;
import io.spreadtrader.gateway.session.BarKeeping;
import io.spreadtrader.local.deployed.BrokerConnection;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A run at a Gateway, wired: its ports, its data, and the deployed parts between them. */
final class PaperRun {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** A simulated market may run faster than the wall. */
    private static final Duration SIMULATED_WAIT = Duration.ofMillis(50);

    private static final Duration READINESS = Duration.ofSeconds(60);

    private final PaperPlan plan;
    private final Consumer<Happening> told;
    private final RepeatedTurns repeated;
    private final MarketCalendar calendar = new NyseCalendar();
    private final GatewayConnection connection;
    private final StateFolder folder;
    private final InstantSource time;
    private final MarketClock clock;
    private final GatewayConnection.Ports gateway;
    private final BarArchive archive;
    private final QuotedMarks marks;

    /**
     * @param time what market time follows
     * @param told what happens, as it happens, on the trading thread
     * @param repeated until when it trades
     */
    PaperRun(
            PaperPlan plan,
            Consumer<Happening> told,
            RepeatedTurns repeated,
            GatewayConnection connection,
            StateFolder folder,
            InstantSource time) {
        this.plan = plan;
        this.told = told;
        this.repeated = repeated;
        this.connection = connection;
        this.folder = folder;
        this.time = time;
        Instant now = time.instant();
        this.clock = new MarketClock(folder.clock().filter(now::isBefore).orElse(now));
        this.gateway = connection.ports(clock, calendar);
        this.archive = new FolderBarArchive(plan.state());
        this.marks = new QuotedMarks(gateway.quotes());
    }

    void trade() {
        PaperBars bars = new PaperBars(archive, calendar, clock);
        bars.fillFrom(plan);
        awaitReadiness();
        PaperSettings settings = new PaperSettings(plan, folder.identity());
        Configuration configuration =
                settings.startingFrom(() -> account(settings.given()).account().equityMid());
        RunIdentity run = identity(configuration);
        folder.belongTo(run);
        Watch watch = new Watch(calendar, run.label(), told);
        AlertSender alerts = (alert, collapsed, channel) -> {
            watch.alert(alert);
            return true;
        };
        AccountView account = account(configuration);
        try (BarKeeping keeping = bars.keptFrom(
                        gateway.bars(), configuration, missing -> watch.missing(clock.instant(), missing));
                DeployedTrader trader = new DeployedTrader(
                        stores -> ports(configuration, stores, account, run),
                        BrokerConnection.inRealTime(gateway.broker(), this::timePassed),
                        alerts,
                        (day, text) -> watch.report(day),
                        folder.tables())) {
            watch.connected(clock.instant(), connected());
            keeping.begin();
            watch.begin(trader.stores(), clock.instant());
            try {
                play(trader, watch, run);
            } finally {
                Endpoints.removeFrom(plan.state());
            }
        }
    }

    private void timePassed() {
        Instant now = time.instant();
        clock.moveTo(now.isAfter(clock.instant()) ? now : clock.instant());
    }

    private String connected() {
        List<LocalDate> sessions = archive.sessions();
        return "account " + connection.account().id() + " at " + plan.host() + ":" + plan.port()
                + ", server version " + connection.session().serverVersion() + "; bars of " + sessions.size()
                + " sessions up to " + sessions.getLast();
    }

    private void awaitReadiness() {
        long deadline = System.nanoTime() + READINESS.toNanos();
        while (!repeated.isStopped() && !gateway.broker().condition().mayTrade()) {
            if (System.nanoTime() > deadline) {
                BrokerCondition condition = gateway.broker().condition();
                throw new InputException(
                        "the Gateway takes no orders: " + condition + ", " + condition.what(), condition.remedy());
            }
            LockSupport.parkNanos(SIMULATED_WAIT.toNanos());
        }
    }

    private AccountView account(Configuration configuration) {
        return new QuotedAccount(
                gateway.broker(),
                gateway.quotes(),
                marks,
                CommissionSchedule.of(configuration),
                QuotedAccount.EquityFigure.AT_OUR_MARKS);
    }

    private RunIdentity identity(Configuration configuration) {
        return RunIdentity.ofAccount(
                connection.account().id(),
                folder.identity().map(RunIdentity::firstSession).orElseGet(() -> calendar.sessionOnOrAfter(
                                calendar.dateOf(clock.instant()))
                        .date()),
                connection.account().label(),
                configuration);
    }

    private TradingPorts ports(Configuration configuration, Stores stores, AccountView account, RunIdentity run) {
        EventCalendar events = plan.events()
                .<EventCalendar>map(table -> FileEvents.read(List.of(table)))
                .orElseGet(UnknownEvents::new);
        return new TradingPorts(
                clock,
                calendar,
                stores,
                account,
                gateway.quotes(),
                gateway.chains(),
                new ArchivedBars(archive, calendar, PaperBars.HISTORY_SESSIONS),
                events,
                FileFundamentals.read(plan.fundamentals(), plan.optionable()),
                ConfiguredRate.of(configuration),
                marks,
                configuration,
                run.label());
    }

    private void play(DeployedTrader trader, Watch watch, RunIdentity run) {
        RealTimeRun turns = new RealTimeRun(
                time,
                clock,
                calendar,
                trader,
                gateway.quotes()::takeChanged,
                gateway.broker()::awaitActivity,
                connection.account().isSimulated() ? SIMULATED_WAIT : LONGEST_WAIT,
                at -> {
                    folder.instantDone(at);
                    GatewayHealth health = trader.health();
                    watch.broker(at, health.condition());
                    watch.look(trader.stores(), at);
                    Endpoints.of(trader.served().orElseThrow(), run, at)
                            .withBroker(health)
                            .tell(plan.state());
                });
        repeated.run(trader::start, turns::turn, trader::flushAlerts);
    }
}

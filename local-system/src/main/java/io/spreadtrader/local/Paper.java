package io.spreadtrader.local;

import io.spreadtrader.aws.tables.StoresUnavailableException;
import io.spreadtrader.core.archive.ArchiveBars;
import io.spreadtrader.core.archive.ArchivedBars;
import io.spreadtrader.core.archive.PublishProvisionalBars;
import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.pricing.ConfiguredRate;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.archive.FolderBarArchive;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.events.FileEvents;
import io.spreadtrader.files.fundamentals.FileFundamentals;
import io.spreadtrader.gateway.GatewayHealth;
import io.spreadtrader.gateway.QuotedAccount;
import io.spreadtrader.gateway.QuotedMarks;
import io.spreadtrader.gateway.session.BarKeeping;
import io.spreadtrader.gateway.session.GatewayClock;
import io.spreadtrader.local.deployed.BrokerConnection;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The local system at somebody's Gateway, on a paper account, until it is stopped: the deployed parts, the decision path
 * and the books of a demo; market time is the wall's. At a simulated Gateway it is that Gateway's market's.
 */
public final class Paper {
    private static final System.Logger LOG = System.getLogger(Paper.class.getName());
    /** Enough for a year's extremes and every average to settle. */
    private static final int HISTORY_SESSIONS = 400;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** A simulated market may run faster than the wall. */
    private static final Duration SIMULATED_WAIT = Duration.ofMillis(50);

    private static final Duration READINESS = Duration.ofSeconds(60);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final PaperPlan plan;
    private final InstantSource wall;
    private final Consumer<Happening> told;
    private final MarketCalendar calendar = new NyseCalendar();
    private volatile boolean stopped;

    /**
     * @param wall the time of day
     * @param told what happens, as it happens, on the trading thread
     */
    public Paper(PaperPlan plan, InstantSource wall, Consumer<Happening> told) {
        this.plan = plan;
        this.wall = wall;
        this.told = told;
    }

    /** Ends {@link #run} after the present turn; from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Trades until it is stopped.
     *
     * @throws InputException when there is no session, its account may not be traded, data cannot be used, or the folder
     *     is held or belongs to another run
     */
    public void run() {
        try (GatewayConnection connection = GatewayConnection.open(plan);
                StateFolder folder = StateFolder.open(plan.state())) {
            InstantSource time = connection.account().isSimulated() ? new GatewayClock(connection.session()) : wall;
            new Running(connection, folder, time).trade();
        }
    }

    /** One run, wired. */
    private final class Running {
        private final GatewayConnection connection;
        private final StateFolder folder;
        private final InstantSource time;
        private final MarketClock clock;
        private final GatewayConnection.Ports gateway;
        private final BarArchive archive;
        private final QuotedMarks marks;

        Running(GatewayConnection connection, StateFolder folder, InstantSource time) {
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
            fillArchive();
            awaitReadiness();
            Configuration configuration = configuration();
            RunIdentity run = identity(configuration);
            folder.belongTo(run);
            Watch watch = new Watch(calendar, run.label(), told);
            AlertSender alerts = (alert, collapsed, channel) -> {
                watch.alert(alert);
                return true;
            };
            AccountView account = account(configuration);
            try (BarKeeping bars = bars(configuration, watch);
                    DeployedTrader trader = new DeployedTrader(
                            stores -> ports(configuration, stores, account, run),
                            BrokerConnection.inRealTime(gateway.broker(), this::timePassed),
                            alerts,
                            (day, text) -> watch.report(day),
                            folder.tables())) {
                watch.connected(clock.instant(), connected());
                bars.begin();
                watch.begin(trader.stores(), clock.instant());
                try {
                    play(trader, watch, run);
                } finally {
                    Endpoints.removeFrom(plan.state());
                }
            }
        }

        private void fillArchive() {
            plan.bars().ifPresent(path -> {
                List<Symbol> wanted = plan.symbols().stream().map(Symbol::parse).toList();
                FileHistory.fill(
                        archive,
                        FileBars.load(path, BarSelection.EVERYTHING.ofSymbols(wanted), calendar),
                        HISTORY_SESSIONS,
                        calendar,
                        clock.instant());
            });
            if (archive.sessions().isEmpty()) {
                throw new InputException("there are no daily bars to scan", "give --bars, completed daily bars");
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
            while (!stopped && !gateway.broker().condition().mayTrade()) {
                if (System.nanoTime() > deadline) {
                    BrokerCondition condition = gateway.broker().condition();
                    throw new InputException(
                            "the Gateway takes no orders: " + condition + ", " + condition.what(), condition.remedy());
                }
                LockSupport.parkNanos(SIMULATED_WAIT.toNanos());
            }
        }

        /** The account's worth when it was first traded is what the books start from. */
        private Configuration configuration() {
            Configuration given = plan.events().isPresent()
                            || plan.configuration()
                                            .origin(Settings.UNKNOWN_EVENTS)
                                            .layer()
                                    != Origin.Layer.BUILT_IN
                    ? plan.configuration()
                    : plan.configuration()
                            .with(
                                    Settings.UNKNOWN_EVENTS,
                                    "allow",
                                    new Origin(Origin.Layer.COMMAND, "up without --events"));
            String equity = folder.identity()
                    .map(run -> Settings.shown(
                            Settings.STARTING_EQUITY, run.configuration().get(Settings.STARTING_EQUITY)))
                    .orElseGet(() -> Settings.shown(
                            Settings.STARTING_EQUITY, account(given).account().equityMid()));
            return given.with(
                    Settings.STARTING_EQUITY, equity, new Origin(Origin.Layer.COMMAND, "the account at first start"));
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

        private BarKeeping bars(Configuration configuration, Watch watch) {
            return new BarKeeping(
                    archive,
                    new PublishProvisionalBars(gateway.bars(), archive, calendar, clock, configuration),
                    new ArchiveBars(gateway.bars(), archive, calendar, clock),
                    missing -> watch.missing(clock.instant(), missing));
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
                    new ArchivedBars(archive, calendar, HISTORY_SESSIONS),
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
                                .writeTo(plan.state());
                    });
            boolean hasStarted = false;
            while (!stopped && !hasStarted) {
                hasStarted = succeeds(trader::start);
            }
            while (!stopped) {
                succeeds(turns::turn);
            }
            succeeds(trader::flushAlerts);
        }

        /**
         * A turn that fails is told, logged and tried again, whatever failed in it: a process that ended would leave every
         * position unattended.
         */
        private boolean succeeds(Runnable work) {
            try {
                work.run();
                return true;
            } catch (LeaseLostException lost) {
                throw new InputException("trading ended: " + lost.getMessage(), "start it again");
            } catch (BrokerUnavailableException | StoresUnavailableException away) {
                LOG.log(System.Logger.Level.WARNING, "this turn is tried again: {0}", away.getMessage());
            } catch (InputException toBeSaid) {
                throw toBeSaid;
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.ERROR, "this turn failed and is tried again", failed);
            }
            LockSupport.parkNanos(AFTER_A_FAILURE.toNanos());
            return false;
        }
    }
}

package io.spreadtrader.local.deployed;

import io.grpc.ManagedChannel;
import io.spreadtrader.aws.alerts.SnsAlerts;
import io.spreadtrader.aws.tables.DynamoLease;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.aws.tables.SingleWriterStores;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.store.ObservedStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.GatewayHealth;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.gateway.GatewayClient;
import io.spreadtrader.local.ServedTables;
import io.spreadtrader.local.Trader;
import io.spreadtrader.localstack.TableLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The deployed parts at work in one process: the functions' handlers on queues and tables, the scanner and the gateway's
 * view over gRPC, the gateway itself. Each instant the gateway looks first, then what is scheduled is called and the
 * queues are drained until nothing is under way, then the gateway does what follows: nothing but the market's time
 * decides the order, so a run decides as one in memory does.
 */
public final class DeployedTrader implements Trader {
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final Duration LEASE_DURATION = Duration.ofHours(12);
    private static final Duration AFTER_CLOSE = Duration.ofMinutes(1);

    private final BrokerConnection connection;
    private final LocalServices services;
    private final SingleWriterStores gatewayStores;
    private final Gateway gateway;
    private final LocalEndpoints endpoints;
    private final ManagedChannel scannerChannel;
    private final ManagedChannel gatewayChannel;
    private final TradingPorts ports;
    private final EntryWindow window;
    private final LocalFunctions functions;
    /** Shards are to be requested that nobody may have asked for: after a start, or once messages were given up. */
    private boolean requestAgain = true;

    /** The session whose universe was called for; an instant that was missed is made up for. */
    private Optional<LocalDate> called = Optional.empty();

    /**
     * Starts every part; nothing trades before {@link #start}.
     *
     * @param gatewayPorts the gateway's, on the stores it is given
     * @param connection ended with this
     * @param tables where the tables are kept; this process holds its lock
     */
    public DeployedTrader(
            Function<Stores, TradingPorts> gatewayPorts,
            BrokerConnection connection,
            AlertSender alerts,
            ReportSink reports,
            Optional<TableLog> tables) {
        this.connection = connection;
        this.services = LocalServices.start(tables);
        GatewayLease lease = new GatewayLease(
                new DynamoLease(services.tables(), LocalServices.PREFIX),
                "local",
                // The lock on the state keeps others out; a laptop that slept must find its lease as it was.
                LEASE_DURATION,
                System::nanoTime,
                formerHolder -> true);
        AtomicLong commitsOfFunctions = new AtomicLong();
        // Kept tables may be written from another process at any time, by the operator's commands.
        this.gatewayStores = tables.isPresent()
                ? new SingleWriterStores(services.tables(), LocalServices.PREFIX, lease::epoch)
                : new SingleWriterStores(
                        services.tables(), LocalServices.PREFIX, lease::epoch, commitsOfFunctions::get);
        TradingPorts atGateway = gatewayPorts.apply(gatewayStores);
        SnsAlerts sns = new SnsAlerts(services.topics(), services.topicNames(), List.of(), complaint -> {});
        AlertSender sender = (alert, collapsed, channel) ->
                sns.send(alert, collapsed, channel) && alerts.send(alert, collapsed, channel);
        this.gateway = new Gateway(atGateway, connection.broker(), sender, lease, () -> {});
        this.endpoints = LocalEndpoints.start(atGateway, gateway::health);
        this.scannerChannel = Channels.to(endpoints.scanner());
        this.gatewayChannel = Channels.to(endpoints.gateway());
        GatewayClient client = new GatewayClient(gatewayChannel, ANSWERING);
        this.ports = atFunctions(atGateway, client, commitsOfFunctions);
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
        this.functions = new LocalFunctions(ports, services, scannerChannel, ANSWERING, client.reconciled(), reports);
    }

    /** What the functions see: the tables, and the market through the gateway. */
    private TradingPorts atFunctions(TradingPorts atGateway, GatewayClient client, AtomicLong commits) {
        return new TradingPorts(
                atGateway.clock(),
                atGateway.calendar(),
                new ObservedStores(
                        new DynamoStores(services.tables(), LocalServices.PREFIX),
                        changes -> commits.incrementAndGet()),
                client.account(),
                client.quotes(),
                client.chains(),
                atGateway.bars(),
                atGateway.events(),
                atGateway.fundamentals(),
                atGateway.rates(),
                client.marks(),
                atGateway.configuration(),
                atGateway.label());
    }

    @Override
    public void start() {
        if (!gateway.start()) {
            throw new IllegalStateException("the lease of these tables is held by a running system");
        }
    }

    @Override
    public void marketMoved() {
        connection.marketMoved();
    }

    @Override
    public void step() {
        Optional<MarketSession> session =
                ports.calendar().session(ports.today()).filter(this::isAnythingScheduled);
        if (session.isEmpty()) {
            // Nobody else has work now, so that what was read for the first half holds for the second.
            gatewayStores.look(gateway::tick);
            return;
        }
        gatewayStores.look(gateway::beforeEntries);
        callWhatIsScheduled(session.get());
        // Chains are read for minutes at a Gateway: what was decided must not be sent as if none had passed.
        connection.timePassed();
        gatewayStores.look(gateway::afterEntries);
    }

    private boolean isAnythingScheduled(MarketSession session) {
        return !ports.now().isBefore(window.opensAt(session));
    }

    private void callWhatIsScheduled(MarketSession session) {
        Instant now = ports.now();
        if (window.isOpen(session, now)) {
            // Called once on schedule; again where a stop left shards that nobody asks for any more.
            if (called.filter(session.date()::equals).isEmpty() || requestAgain) {
                functions.callUniverse(session, window.opensAt(session));
                called = Optional.of(session.date());
            }
            requestAgain = !functions.drain();
        }
        if (session.isOpenAt(now) && !now.isBefore(window.opensAt(session))) {
            functions.callDecide();
        } else if (!now.isBefore(session.close().plus(AFTER_CLOSE))) {
            functions.callReport();
        }
    }

    /**
     * Between two instants: takes what the broker reported and works the orders it concerns; keeps the lease.
     *
     * @param changed underlyings whose quotes changed since the last call: their positions' exits are looked at now
     */
    public void attend(Set<Symbol> changed) {
        gateway.beat();
        gatewayStores.look(() -> gateway.poll(changed));
    }

    /** How its gateway is. */
    public GatewayHealth health() {
        return gateway.health();
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return gateway.nextDueAt();
    }

    @Override
    public void flushAlerts() {
        gateway.flushAlerts();
    }

    @Override
    public Stores stores() {
        return ports.stores();
    }

    @Override
    public Optional<ServedTables> served() {
        return Optional.of(new ServedTables(services.tablesEndpoint(), LocalServices.PREFIX));
    }

    /** Ends the scanner as a kill of its container would. */
    public void stopScanner() {
        endpoints.stopScanner();
    }

    /** Starts it again where it was. */
    public void startScanner() {
        endpoints.startScanner();
    }

    @Override
    public void close() {
        try (LocalServices _ = services;
                LocalEndpoints _ = endpoints;
                BrokerConnection _ = connection) {
            gateway.stop();
            scannerChannel.shutdownNow();
            gatewayChannel.shutdownNow();
        }
    }
}

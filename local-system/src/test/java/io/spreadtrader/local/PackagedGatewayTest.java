package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.grpc.ManagedChannel;
import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.alerts.Topics;
import io.spreadtrader.aws.archive.S3BarArchive;
import io.spreadtrader.aws.archive.S3ReferenceArchive;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.aws.tables.TableSetup;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.gateway.simulation.PublishMarketData;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.gateway.GatewayClient;
import io.spreadtrader.localstack.EmbeddedCloud;
import io.spreadtrader.localstack.Service;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The deployed gateway with {@code TRADER_BROKER=ibkr}: the package, Quarkus and all, over TCP and the cloud's protocols. */
class PackagedGatewayTest {
    private static final String PREFIX = "spread-trader-paper-";
    private static final String BUCKET = "archive";
    private static final Duration STEP = Duration.ofSeconds(30);
    /** An order takes some of the market's time to get there. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final Duration ANSWERING = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Configuration configuration = configuration();
    private final World world = SmallMarket.of(1).world(1, configuration);
    private final Instant scan = world.sessions().getFirst().beforeClose(Duration.ofMinutes(60));
    private final RecordedState recorded = RecordedState.empty();
    private final SharedExchange exchange =
            new SharedExchange(LocalSystem.exchangeOf(world, SmallMarket.SEED, recorded));

    private EmbeddedCloud cloud;
    private TwsSimulator simulator;
    private Stores stores;

    @BeforeEach
    void start() {
        String application = System.getProperty(GatewayPackage.APPLICATION, "");
        assumeTrue(Files.isRegularFile(Path.of(application)), "the gateway was not packaged: " + application);
        exchange.advanceTo(scan);
        cloud = EmbeddedCloud.start(Optional.empty());
        simulator = TwsSimulator.start(
                new SimulatorSettings(
                        0,
                        SimulatorSettings.MOST_VERSION,
                        "DUSIM0001",
                        SimulatorSettings.standard().comboTick(),
                        SimulatorSettings.standard().faults(),
                        Optional.empty()),
                new SimulatedAccess(exchange, world.bars(), world.calendar(), exchange::time));
        AwsClients clients = new AwsClients(this::place);
        TableSetup.create(clients.tables(), PREFIX);
        stores = new DynamoStores(clients.tables(), PREFIX);
        clients.archive().createBucket(request -> request.bucket(BUCKET));
        new PublishMarketData(
                        (SeededMarket) world.market(),
                        world.calendar(),
                        configuration,
                        new S3BarArchive(clients.archive(), BUCKET),
                        new S3ReferenceArchive(clients.archive(), BUCKET))
                .publish(scan);
    }

    @AfterEach
    void end() {
        if (simulator != null) {
            simulator.close();
        }
        if (cloud != null) {
            cloud.close();
        }
    }

    @Test
    void executesWhatIsReadyIsKilledWithAnOrderWorkingAndItsSuccessorBooksTheFill() {
        try (GatewayPackage first = started("first")) {
            ManagedChannel channel = Channels.to(first.grpc());
            GatewayClient client = new GatewayClient(channel, ANSWERING);
            first.until("readiness", first::isReady, PackagedGatewayTest::pause);
            assertThat(GrpcHealth.of(channel)).as("grpc.health.v1").isEqualTo(GrpcHealth.SERVING);
            assertThat(client.health().label()).isEqualTo(DataLabel.SIMULATED);
            assertThat(client.health().marketTime()).isEqualTo(exchange.time());
            assertThat(client.account().openOrders()).isEmpty();

            decideEntries(client);
            assertThat(stores.intents().all()).isNotEmpty();
            first.until("a working order", () -> isWorking(client), () -> move(client, MOMENT));
            assertThat(client.account().account().cash())
                    .isEqualTo(exchange.broker().account().cash());
            first.kill();
            channel.shutdownNow();
        }
        try (GatewayPackage second = started("second")) {
            ManagedChannel channel = Channels.to(second.grpc());
            GatewayClient client = new GatewayClient(channel, ANSWERING);
            // Ready it is while it stands by, too: the lease of the one killed must run out.
            second.until(
                    "the takeover",
                    () -> second.isReady()
                            && client.health().epoch() == 2
                            && client.health().reconciled(),
                    PackagedGatewayTest::pause);
            second.until("a fill", () -> isFilled(client), () -> move(client, STEP));
            second.until("the end of every order", this::isSettled, () -> move(client, STEP));

            assertThat(client.account().holdings()).isEqualTo(exchange.broker().holdings());
            assertThat(client.account().account().cash())
                    .isEqualTo(exchange.broker().account().cash());
            channel.shutdownNow();
        }
        SoundBooks.verify(recorded, stores, 0);
        assertThat(simulator.duplicateOrderReferences()).isZero();
    }

    private GatewayPackage started(String name) {
        Map<String, String> variables = new HashMap<>(settings());
        variables.put("TRADER_BROKER", "ibkr");
        variables.put("TRADER_STAGE", "paper");
        variables.put("TRADER_ACCOUNT", "DUSIM0001");
        variables.put("TRADER_GATEWAY_PORT", Integer.toString(simulator.port()));
        variables.put("TRADER_TABLE_PREFIX", PREFIX);
        variables.put("TRADER_ARCHIVE_BUCKET", BUCKET);
        Topics.create(new AwsClients(this::place).topics(), PREFIX)
                .arns()
                .forEach((channel, arn) -> variables.put("TRADER_" + channel + "_TOPIC_ARN", arn));
        return GatewayPackage.start(cloud, folder, name, variables);
    }

    private Map<String, String> settings() {
        Map<String, String> variables = new HashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            if (configuration.origin(setting).layer() != Origin.Layer.BUILT_IN) {
                variables.put(
                        "SPREADTRADER_" + setting.key().toUpperCase(Locale.ROOT).replace('-', '_'), shown(setting));
            }
        }
        return variables;
    }

    private <T> String shown(Setting<T> setting) {
        return Settings.shown(setting, configuration.get(setting));
    }

    /** As universe, scan, entry and decide do it, seeing the market through the gateway and writing to its tables. */
    private void decideEntries(GatewayClient client) {
        TradingPorts ports = new TradingPorts(
                exchange::time,
                world.calendar(),
                stores,
                client.account(),
                client.quotes(),
                client.chains(),
                world.bars(),
                world.events(),
                world.fundamentals(),
                world.rates(),
                client.marks(),
                configuration,
                world.label());
        MarketSnapshots snapshots = new MarketSnapshots(ports, client.reconciled());
        try (ScheduledParts parts =
                new ScheduledParts(ports, snapshots, new SwitchTradingState(ports), (day, text) -> {}, 1)) {
            parts.work();
        }
    }

    private boolean isWorking(GatewayClient client) {
        return !client.account().openOrders().isEmpty()
                && stores.intents().live().stream().anyMatch(intent -> intent.state() == OrderState.ACCEPTED);
    }

    private boolean isFilled(GatewayClient client) {
        return stores.intents().all().stream().anyMatch(intent -> intent.filled() > 0)
                && !client.account().holdings().isEmpty();
    }

    private boolean isSettled() {
        return stores.intents().live().isEmpty();
    }

    /** A step of the market, once the gateway has come to the one before. */
    private void move(GatewayClient client, Duration step) {
        // The Gateway tells whole seconds.
        if (client.health().marketTime().isBefore(exchange.time().truncatedTo(ChronoUnit.SECONDS))) {
            pause();
            return;
        }
        exchange.advanceTo(exchange.time().plus(step));
        simulator.marketMoved();
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private void place(AwsClientBuilder<?, ?> builder) {
        Service service =
                switch (builder) {
                    case DynamoDbClientBuilder tables -> Service.DYNAMODB;
                    case S3ClientBuilder archive -> Service.S3;
                    default -> Service.SNS;
                };
        builder.endpointOverride(cloud.endpoint(service))
                .region(Region.of(cloud.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey())));
    }

    /** A chain is read line by line: a few are enough. */
    private static Configuration configuration() {
        return SmallMarket.busy().with(Settings.CHAINS_PER_RUN, "3", new Origin(Origin.Layer.COMMAND, "test"));
    }
}

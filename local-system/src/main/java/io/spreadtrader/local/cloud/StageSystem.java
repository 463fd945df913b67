package io.spreadtrader.local.cloud;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.tables.DynamoLease;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.EnvironmentVariables;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import io.spreadtrader.local.OperatedSystem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A deployed stage as its operator finds it: its tables, wherever the environment says AWS is. */
public final class StageSystem implements OperatedSystem {
    private static final String DEV = "dev";

    private final String stage;
    private final DynamoDbClient client;
    private final DynamoStores stores;
    private final DynamoLease lease;
    private final Configuration configuration;

    private StageSystem(String stage, DynamoDbClient client, Configuration configuration) {
        this.stage = stage;
        this.client = client;
        this.stores = new DynamoStores(client, prefix(stage));
        this.lease = new DynamoLease(client, prefix(stage));
        this.configuration = configuration;
    }

    private static String prefix(String stage) {
        return "spread-trader-" + stage + "-";
    }

    /**
     * Opens the stage's books.
     *
     * @param environment settings as the stage was given them: its own are not kept in its tables
     * @throws InputException when its tables do not answer
     */
    public static StageSystem open(String stage, Map<String, String> environment) {
        try {
            DynamoDbClient client = new AwsClients().tables();
            StageSystem system =
                    new StageSystem(stage, client, EnvironmentVariables.over(Configuration.STANDARD, environment));
            system.stores.tradingState().current();
            return system;
        } catch (RuntimeException unknown) {
            throw new InputException(
                    "the tables of stage " + stage + " do not answer: "
                            + String.valueOf(unknown.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no reason given"),
                    "check AWS_REGION and credentials, or AWS_ENDPOINT_URL for a local cloud");
        }
    }

    @Override
    public Stores stores() {
        return stores;
    }

    /** Of the simulated stage the time of its last decision: its market keeps a time of its own. */
    @Override
    public InstantSource marketTime() {
        return stage.equals(DEV) ? this::lastDecision : InstantSource.system();
    }

    private Instant lastDecision() {
        return stores.decisions().all().stream()
                .map(Decision::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Whether a gateway holds the lease. One that was killed holds it until another takes over. */
    @Override
    public boolean isRunning() {
        return lease.read().filter(record -> !record.holder().isEmpty()).isPresent();
    }

    @Override
    public DataLabel label() {
        return switch (stage) {
            case "live" -> DataLabel.LIVE;
            case "paper" -> DataLabel.PAPER;
            default -> DataLabel.SIMULATED;
        };
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public Optional<BrokerCondition> condition() {
        return lease.read().filter(record -> !record.holder().isEmpty()).map(LeaseRecord::condition);
    }

    @Override
    public String describe() {
        return "tables " + prefix(stage) + "*";
    }

    @Override
    public void close() {
        client.close();
    }
}

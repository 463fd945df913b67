package io.spreadtrader.aws;

import io.spreadtrader.aws.tables.TableSetup;
import io.spreadtrader.localstack.EmbeddedCloud;
import io.spreadtrader.localstack.LocalCloud;
import io.spreadtrader.localstack.Service;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One embedded cloud for all tests of this module; each test has names of its own on it. */
public final class Embedded {
    private static final EmbeddedCloud CLOUD = EmbeddedCloud.start(Optional.empty());
    private static final DynamoDbClient TABLES =
            clientsOf(CLOUD, Service.DYNAMODB).tables();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Embedded() {}

    /** Clients of one service of a local cloud. */
    public static AwsClients clientsOf(LocalCloud cloud, Service service) {
        return new AwsClients(builder -> builder.endpointOverride(cloud.endpoint(service))
                .region(Region.of(cloud.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey()))));
    }

    public static EmbeddedCloud cloud() {
        return CLOUD;
    }

    public static DynamoDbClient tables() {
        return TABLES;
    }

    /** A name nobody else uses. */
    public static String newPrefix() {
        return "test" + NUMBER.incrementAndGet() + "-";
    }

    /** The prefix of empty tables. */
    public static String emptyTables() {
        String prefix = newPrefix();
        TableSetup.create(TABLES, prefix);
        return prefix;
    }
}

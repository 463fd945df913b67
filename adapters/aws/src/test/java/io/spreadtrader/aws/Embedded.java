package io.spreadtrader.aws;

import io.spreadtrader.aws.tables.TableSetup;
import io.spreadtrader.localstack.EmbeddedCloud;
import io.spreadtrader.localstack.LocalCloud;
import io.spreadtrader.localstack.Service;
import io.spreadtrader.localstack.Tiers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The cloud all tests of this module share, each with names of its own on it: the lowest tier asked for
 * ({@code -Dlocalstack.tiers}) that has the service. A test whose service no tier here has is skipped and says so.
 */
public final class Embedded {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Embedded() {}

    private static final class Tables {
        static final DynamoDbClient CLIENT = clientsOf(Service.DYNAMODB).tables();
    }

    /** Clients of a service on the first tier that has it. */
    public static AwsClients clientsOf(Service service) {
        Optional<LocalCloud> cloud =
                Tiers.clouds().filter(each -> each.services().contains(service)).findFirst();
        Assumptions.assumeTrue(
                cloud.isPresent(), "no tier asked for has " + service + " (-Dlocalstack.tiers=embedded,ministack)");
        return clientsOf(cloud.orElseThrow(), service);
    }

    private static AwsClients clientsOf(LocalCloud cloud, Service service) {
        return new AwsClients(builder -> builder.endpointOverride(cloud.endpoint(service))
                .region(Region.of(cloud.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey()))));
    }

    /** The tier whose deliveries can be looked at and refused. */
    public static EmbeddedCloud cloud() {
        Optional<EmbeddedCloud> cloud = Tiers.clouds()
                .filter(EmbeddedCloud.class::isInstance)
                .map(EmbeddedCloud.class::cast)
                .findFirst();
        Assumptions.assumeTrue(cloud.isPresent(), "the embedded tier is not asked for");
        return cloud.orElseThrow();
    }

    public static DynamoDbClient tables() {
        return Tables.CLIENT;
    }

    /** Another client that lets itself be watched. */
    public static DynamoDbClient tables(ExecutionInterceptor watching) {
        LocalCloud cloud = Tiers.clouds()
                .filter(each -> each.services().contains(Service.DYNAMODB))
                .findFirst()
                .orElseThrow();
        return DynamoDbClient.builder()
                .endpointOverride(cloud.endpoint(Service.DYNAMODB))
                .region(Region.of(cloud.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey())))
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(watching))
                .build();
    }

    /** A name nobody else uses. */
    public static String newPrefix() {
        return "test" + NUMBER.incrementAndGet() + "-";
    }

    /** The prefix of empty tables. */
    public static String emptyTables() {
        String prefix = newPrefix();
        TableSetup.create(tables(), prefix);
        return prefix;
    }
}

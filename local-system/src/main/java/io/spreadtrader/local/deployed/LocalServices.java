package io.spreadtrader.local.deployed;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.alerts.Topics;
import io.spreadtrader.aws.queues.Queues;
import io.spreadtrader.aws.tables.TableSetup;
import io.spreadtrader.localstack.EmbeddedCloud;
import io.spreadtrader.localstack.LocalCloud;
import io.spreadtrader.localstack.Service;
import io.spreadtrader.localstack.TableLog;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The cloud's services inside this process, with every table, queue and topic a stage has. */
final class LocalServices implements AutoCloseable {
    static final String PREFIX = "spread-trader-local-";

    /** Longer than any handler runs here; what a killed process had received comes again in the next, from the tables. */
    private static final Duration VISIBILITY = Duration.ofMinutes(5);

    private final EmbeddedCloud cloud;
    private final DynamoDbClient tables;
    private final SqsClient queues;
    private final SnsClient topics;
    private final Queues queueAddresses;
    private final Topics topicNames;

    private LocalServices(EmbeddedCloud cloud) {
        this.cloud = cloud;
        AwsClients clients = new AwsClients(builder -> place(builder, cloud));
        this.tables = clients.tables();
        this.queues = clients.queues();
        this.topics = clients.topics();
        TableSetup.create(tables, PREFIX);
        this.queueAddresses = Queues.create(queues, PREFIX, VISIBILITY);
        this.topicNames = Topics.create(topics, PREFIX);
    }

    /** @param log where the tables are kept; in memory when empty */
    static LocalServices start(Optional<TableLog> log) {
        EmbeddedCloud cloud = EmbeddedCloud.start(log);
        try {
            return new LocalServices(cloud);
        } catch (RuntimeException failed) {
            cloud.close();
            throw failed;
        }
    }

    static void place(AwsClientBuilder<?, ?> builder, LocalCloud cloud) {
        Service service =
                switch (builder) {
                    case DynamoDbClientBuilder tables -> Service.DYNAMODB;
                    case SnsClientBuilder topics -> Service.SNS;
                    default -> Service.SQS;
                };
        builder.endpointOverride(cloud.endpoint(service));
        builder.region(Region.of(cloud.region()));
        builder.credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(cloud.accessKey(), cloud.secretKey())));
    }

    DynamoDbClient tables() {
        return tables;
    }

    SqsClient queues() {
        return queues;
    }

    SnsClient topics() {
        return topics;
    }

    Queues queueAddresses() {
        return queueAddresses;
    }

    Topics topicNames() {
        return topicNames;
    }

    URI tablesEndpoint() {
        return cloud.endpoint(Service.DYNAMODB);
    }

    @Override
    public void close() {
        tables.close();
        queues.close();
        topics.close();
        cloud.close();
    }
}

package io.spreadtrader.local.deployed;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.tables.DynamoLease;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.core.lease.LeaseStore;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.local.ServedTables;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of another process, running, on this machine. */
public final class SeenTables implements AutoCloseable {
    private final ServedTables served;
    private final DynamoDbClient client;

    public SeenTables(ServedTables served) {
        this.served = served;
        this.client = new AwsClients(builder -> builder.endpointOverride(served.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))))
                .tables();
    }

    public Stores stores() {
        return new DynamoStores(client, served.prefix());
    }

    public LeaseStore lease() {
        return new DynamoLease(client, served.prefix());
    }

    @Override
    public void close() {
        client.close();
    }
}

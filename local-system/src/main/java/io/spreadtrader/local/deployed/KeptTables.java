package io.spreadtrader.local.deployed;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.aws.tables.TableSetup;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.localstack.EmbeddedTables;
import io.spreadtrader.localstack.TableLog;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of a system that is stopped, and what is written to them kept for its next start. */
public final class KeptTables implements AutoCloseable {
    private final EmbeddedTables server;
    private final DynamoDbClient client;

    private KeptTables(EmbeddedTables server, DynamoDbClient client) {
        this.server = server;
        this.client = client;
    }

    /** @param log of the folder whose lock this process holds */
    public static KeptTables open(TableLog log) {
        EmbeddedTables server = EmbeddedTables.start(log);
        try {
            DynamoDbClient client = new AwsClients(builder -> LocalServices.place(builder, server)).tables();
            TableSetup.create(client, LocalServices.PREFIX);
            return new KeptTables(server, client);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    public Stores stores() {
        return new DynamoStores(client, LocalServices.PREFIX);
    }

    @Override
    public void close() {
        try (EmbeddedTables _ = server) {
            client.close();
        }
    }
}

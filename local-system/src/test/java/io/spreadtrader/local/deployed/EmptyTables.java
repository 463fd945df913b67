package io.spreadtrader.local.deployed;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.aws.tables.TableSetup;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.localstack.EmbeddedTables;
import io.spreadtrader.localstack.TableHistory;
import io.spreadtrader.localstack.TableLog;
import io.spreadtrader.localstack.TableWrite;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables on the embedded tier, new at every call, written through the handler that keeps state. */
final class EmptyTables {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedTables SERVER = EmbeddedTables.start(new TableLog() {
        @Override
        public TableHistory past() {
            return new TableHistory();
        }

        @Override
        public void keep(TableWrite write) {}
    });
    private static final DynamoDbClient CLIENT =
            new AwsClients(builder -> LocalServices.place(builder, SERVER)).tables();

    private EmptyTables() {}

    static Stores stores() {
        String prefix = "test" + NUMBER.incrementAndGet() + "-";
        TableSetup.create(CLIENT, prefix);
        return new DynamoStores(CLIENT, prefix);
    }
}

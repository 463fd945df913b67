package io.spreadtrader.aws.tables;

import java.util.OptionalLong;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All stores of a stage as DynamoDB tables, for as many writers as there are. */
public final class DynamoStores extends BookStores {
    /** @param tablePrefix what the stage's table names begin with */
    public DynamoStores(DynamoDbClient client, String tablePrefix) {
        super(new TableItems(client, tablePrefix), new DynamoTransactions(client, tablePrefix, OptionalLong::empty));
    }

    /**
     * For whoever writes under the lease: every commit depends on its epoch.
     *
     * @param epoch the epoch held; a commit throws {@link io.spreadtrader.core.lease.LeaseLostException} once another's
     *     is stored
     */
    public DynamoStores(DynamoDbClient client, String tablePrefix, LongSupplier epoch) {
        super(
                new TableItems(client, tablePrefix),
                new DynamoTransactions(client, tablePrefix, () -> OptionalLong.of(epoch.getAsLong())));
    }
}

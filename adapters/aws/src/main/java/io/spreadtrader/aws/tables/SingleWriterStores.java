package io.spreadtrader.aws.tables;

import java.util.OptionalLong;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The same stores for the one gateway. What only it writes (positions, the state of its orders, deliveries of alerts)
 * is read once and then known; what others write (new intents, the trading state, the portfolio, new alerts,
 * closed days) is read consistently, by the entries of a list rather than by its items, and once within a {@link #look}.
 */
public final class SingleWriterStores extends BookStores {
    private final KnownItems known;

    public SingleWriterStores(DynamoDbClient client, String tablePrefix, LongSupplier epoch) {
        this(
                client,
                tablePrefix,
                new DynamoTransactions(client, tablePrefix, () -> OptionalLong.of(epoch.getAsLong())));
    }

    /** For one writer without a lease, where the process's lock on its state is the lease. */
    public SingleWriterStores(DynamoDbClient client, String tablePrefix) {
        this(client, tablePrefix, new DynamoTransactions(client, tablePrefix, OptionalLong::empty));
    }

    private SingleWriterStores(DynamoDbClient client, String tablePrefix, DynamoTransactions transactions) {
        this(new KnownItems(new TableItems(client, tablePrefix), transactions));
    }

    private SingleWriterStores(KnownItems known) {
        super(known, known::commit);
        this.known = known;
    }

    /**
     * Does work that sees what others write as it was when first asked for; own commits show at once. Looks do not
     * nest, and hold for this thread only.
     */
    public void look(Runnable work) {
        known.beginLook();
        try {
            work.run();
        } finally {
            known.endLook();
        }
    }
}

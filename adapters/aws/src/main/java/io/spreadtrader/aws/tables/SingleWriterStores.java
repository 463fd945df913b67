package io.spreadtrader.aws.tables;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The same stores for the one gateway. What only it writes (positions, the state of its orders, deliveries of alerts)
 * is read once and then known; what others write (new intents, the trading state, the portfolio, what a person says of differences, new alerts,
 * closed days) is read consistently, by the entries of a list rather than by its items, and once within a {@link #look}.
 */
public final class SingleWriterStores extends BookStores {
    private final KnownItems known;

    /** @param epoch the epoch held, which every commit depends on */
    public SingleWriterStores(DynamoDbClient client, String tablePrefix, LongSupplier epoch) {
        this(client, tablePrefix, () -> OptionalLong.of(epoch.getAsLong()), always());
    }

    /**
     * For a process in which all writers live: while nobody else has written, a look asks for nothing.
     *
     * @param changesOfOthers how many commits the other writers have made, counted after each
     */
    public SingleWriterStores(
            DynamoDbClient client, String tablePrefix, LongSupplier epoch, LongSupplier changesOfOthers) {
        this(client, tablePrefix, () -> OptionalLong.of(epoch.getAsLong()), changesOfOthers);
    }

    /** For one writer without a lease, where the process's lock on its state is the lease. */
    public SingleWriterStores(DynamoDbClient client, String tablePrefix) {
        this(client, tablePrefix, OptionalLong::empty, always());
    }

    private SingleWriterStores(
            DynamoDbClient client, String tablePrefix, Supplier<OptionalLong> epoch, LongSupplier changesOfOthers) {
        this(new KnownItems(
                new TableItems(client, tablePrefix),
                new DynamoTransactions(client, tablePrefix, epoch),
                changesOfOthers));
    }

    private SingleWriterStores(KnownItems known) {
        super(known, known::commit);
        this.known = known;
    }

    /** Others may have written at any time. */
    private static LongSupplier always() {
        return new AtomicLong()::incrementAndGet;
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

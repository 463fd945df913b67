package io.spreadtrader.local;

import io.spreadtrader.core.store.Stores;
import java.time.Instant;
import java.util.Optional;

/** What trades at the market's instants: everything in memory, or the parts that are deployed. */
public interface Trader extends AutoCloseable {
    /** Compares with the broker before anything is sent; to be called once, before the first step. */
    void start();

    /** Market time has moved and the market with it; nobody has looked yet. */
    default void marketMoved() {}

    /** Everything due at the present market instant, until nothing is left to do. */
    void step();

    /** When orders need attention by themselves, beyond the minute ticks. */
    Optional<Instant> nextDueAt();

    /** Delivers every alert that still waits to be collapsed. */
    void flushAlerts();

    /** The books. */
    Stores stores();

    /** Where the books are served to other processes; empty where they are not. */
    default Optional<ServedTables> served() {
        return Optional.empty();
    }

    @Override
    void close();
}

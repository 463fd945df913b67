package io.spreadtrader.local;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A system as its operator finds it, running or stopped: its books, and the little that must be known to read them.
 * Whoever has one may switch the trading state, say what a difference from the broker's books is, and changes nothing
 * else.
 */
public interface OperatedSystem extends AutoCloseable {
    /** Whether the books agreed with the broker's when last compared. */
    enum Reconciliation {
        AGREES,
        DIFFERS,
        /** Nobody runs who compares, or who does cannot be asked. */
        UNKNOWN
    }

    Stores stores();

    /** Market time as far as it is known: of a stopped system when it stopped. */
    InstantSource marketTime();

    boolean isRunning();

    /** How real the prices behind its figures are. */
    DataLabel label();

    /** What the system decides with. */
    Configuration configuration();

    default Reconciliation reconciliation() {
        return Reconciliation.UNKNOWN;
    }

    /** How the session with the broker stood at the gateway's last beat; empty where no gateway holds the lease. */
    default Optional<BrokerCondition> condition() {
        return Optional.empty();
    }

    /** Where its books are, in a few words. */
    String describe();

    @Override
    void close();

    /**
     * The system that keeps its state in this folder.
     *
     * @throws InputException when there is none, when what it holds cannot be read, or when a process that cannot be
     *     reached from here holds it
     */
    static OperatedSystem open(Path state) {
        return SystemOpeners.open(state);
    }
}

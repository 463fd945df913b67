package io.spreadtrader.core.memory;

import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.lease.LeaseStore;
import java.util.Optional;
import java.util.function.Supplier;

/** The lease's record in one process. */
public final class MemoryLeaseStore implements LeaseStore {
    private Optional<LeaseRecord> stored = Optional.empty();

    @Override
    public synchronized Optional<LeaseRecord> read() {
        return stored;
    }

    @Override
    public synchronized boolean takeOver(Optional<LeaseRecord> seen, LeaseRecord next) {
        long known = seen.map(LeaseRecord::epoch).orElse(0L);
        if (next.epoch() <= known) {
            throw new IllegalArgumentException(
                    "a takeover needs a newer epoch than " + known + ", not " + next.epoch());
        }
        if (!stored.equals(seen)) {
            return false;
        }
        stored = Optional.of(next);
        return true;
    }

    @Override
    public synchronized boolean renew(LeaseRecord next) {
        if (stored.isEmpty() || stored.get().epoch() != next.epoch()) {
            return false;
        }
        stored = Optional.of(next);
        return true;
    }

    /** Does something while the stored epoch is this one and cannot change; empty where it is another. */
    synchronized <T> Optional<T> during(long epoch, Supplier<T> work) {
        return stored.filter(record -> record.epoch() == epoch).map(record -> work.get());
    }
}

package io.spreadtrader.core.memory;

import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.lease.LeaseStore;
import java.util.Optional;

/** The lease of processes that share one memory: a single one, or those of a test. */
public final class MemoryLease implements LeaseStore {
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
        if (stored.filter(held -> held.epoch() == next.epoch()).isEmpty()) {
            return false;
        }
        stored = Optional.of(next);
        return true;
    }
}

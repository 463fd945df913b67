package io.spreadtrader.local.soak;

import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseStore;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The lease's record, and the elapsed time of everybody who looks at it, which passes when it is told to. */
final class SharedLease {
    private final MemoryLeaseStore store = new MemoryLeaseStore();
    private final AtomicLong elapsed = new AtomicLong();

    MemoryLeaseStore store() {
        return store;
    }

    void pass(Duration time) {
        elapsed.addAndGet(time.toNanos());
    }

    /** So long that who does not renew it has lost it. */
    void passWhole() {
        pass(GatewayLease.STANDARD_DURATION);
    }

    /** A process's side of it, whose looks at the record are places. */
    GatewayLease of(String holder, CrashPoints points) {
        return new GatewayLease(
                points.watched(LeaseStore.class, store, Set.of("read", "takeOver", "renew")),
                holder,
                GatewayLease.STANDARD_DURATION,
                elapsed::get);
    }
}

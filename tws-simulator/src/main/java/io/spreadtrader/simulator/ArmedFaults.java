package io.spreadtrader.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each fault is still to happen. Safe for use by several threads. */
final class ArmedFaults {
    private final Map<Fault, AtomicInteger> counts = new EnumMap<>(Fault.class);

    ArmedFaults() {
        for (Fault fault : Fault.values()) {
            counts.put(fault, new AtomicInteger());
        }
    }

    void arm(Fault fault, int times) {
        count(fault).set(times);
    }

    int left(Fault fault) {
        return count(fault).get();
    }

    /** Whether this is an occasion; it is used up. */
    boolean happens(Fault fault) {
        return count(fault).getAndUpdate(left -> left == FaultScript.ALWAYS ? left : Math.max(0, left - 1)) > 0;
    }

    Faults.Treatment ignoredIf(Fault fault) {
        return happens(fault) ? new Faults.Treatment.Ignore() : new Faults.Treatment.Handle();
    }

    private AtomicInteger count(Fault fault) {
        return Objects.requireNonNull(counts.get(fault));
    }
}

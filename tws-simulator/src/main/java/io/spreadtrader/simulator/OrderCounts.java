package io.spreadtrader.simulator;

import java.util.concurrent.atomic.AtomicInteger;

/** What clients sent, for whoever proves that they sent nothing twice. */
final class OrderCounts {
    private final AtomicInteger placed = new AtomicInteger();
    private final AtomicInteger modified = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    void placed(boolean isRepeated) {
        placed.incrementAndGet();
        if (isRepeated) {
            repeated.incrementAndGet();
        }
    }

    void modified() {
        modified.incrementAndGet();
    }

    int orders() {
        return placed.get();
    }

    int modifications() {
        return modified.get();
    }

    /** Orders whose reference an earlier one had. */
    int repeatedReferences() {
        return repeated.get();
    }
}

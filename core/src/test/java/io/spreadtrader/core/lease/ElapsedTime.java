package io.spreadtrader.core.lease;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A process's elapsed clock that a test moves. */
public final class ElapsedTime implements LongSupplier {
    private long nanos;

    /** Starts anywhere: an elapsed clock's zero means nothing. */
    public ElapsedTime(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    public void pass(Duration time) {
        nanos += time.toNanos();
    }
}

package io.spreadtrader.infra;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does. */
final class Bounded {
    private Bounded() {}

    static void await(Duration patience, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new AssertionError("It did not happen within " + patience);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}

package io.spreadtrader.local.cloud;

import io.spreadtrader.files.InputException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Waits for something outside this process, for so long and no longer.
 *
 * @param nanos elapsed time
 */
record Waiting(LongSupplier nanos, Pause pause) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** On this machine's own clock. */
    static Waiting real() {
        return new Waiting(System::nanoTime, Thread::sleep);
    }

    /**
     * Looks until there is nothing missing any more.
     *
     * @param missing what is missing still, in words; empty once all is there
     * @param remedy where to look when the time is over
     * @return how long it took
     * @throws InputException saying what is still missing after {@code patience}
     */
    Duration until(Duration patience, Supplier<Optional<String>> missing, String remedy) {
        long begun = nanos.getAsLong();
        for (Optional<String> lacking = missing.get(); lacking.isPresent(); lacking = missing.get()) {
            Duration waited = Duration.ofNanos(nanos.getAsLong() - begun);
            if (waited.compareTo(patience) >= 0) {
                throw new InputException(lacking.get() + " after " + waited.toSeconds() + " s", remedy);
            }
            letPass();
        }
        return Duration.ofNanos(nanos.getAsLong() - begun);
    }

    private void letPass() {
        try {
            pause.of(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted while waiting", "start it again");
        }
    }
}

package io.spreadtrader.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Market time at a pace of the machine's own clock, nights and weekends left out, until somebody stops it. */
final class PacedByClock implements Pace {
    /** Longer than any two instants of one session are apart. */
    private static final Duration NIGHT = Duration.ofHours(2);

    private final double speed;
    private final LongSupplier elapsedNanos;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long lastNanos;

    /**
     * @param speed market seconds per second
     * @param elapsedNanos rises steadily
     */
    PacedByClock(double speed, LongSupplier elapsedNanos) {
        this.speed = speed;
        this.elapsedNanos = elapsedNanos;
        this.lastNanos = elapsedNanos.getAsLong();
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public boolean mayPass(Instant now, Instant next) {
        Duration between = Duration.between(now, next);
        long due = between.compareTo(NIGHT) > 0 ? 0 : (long) (between.toNanos() / speed);
        long left = due - (elapsedNanos.getAsLong() - lastNanos);
        try {
            // What took longer than its time is not made up for.
            boolean over = stopped.await(Math.max(0, left), TimeUnit.NANOSECONDS);
            lastNanos = elapsedNanos.getAsLong();
            return !over;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

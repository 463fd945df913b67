package io.spreadtrader.core.lease;

import io.spreadtrader.core.port.Heartbeats;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sees the holder of the lease by its beats. Beats carry no time, so that no two machines' clocks are compared: a record
 * that differs from the one seen before is a sign of life; where there is none before, or no other, it waits for one.
 */
public final class LeaseHeartbeats implements Heartbeats {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final LeaseStore leases;
    private final LongSupplier elapsedNanos;
    private final Consumer<Duration> pause;
    private final Duration patience;
    private Optional<LeaseRecord> seen = Optional.empty();
    private long seenAt;

    /**
     * @param elapsedNanos a clock that only ever runs forward, such as {@code System::nanoTime}
     * @param pause waits for this long
     * @param patience how long to wait for a beat before calling it silence; several times what lies between two
     */
    public LeaseHeartbeats(LeaseStore leases, LongSupplier elapsedNanos, Consumer<Duration> pause, Duration patience) {
        this.leases = leases;
        this.elapsedNanos = elapsedNanos;
        this.pause = pause;
        this.patience = patience;
        this.seenAt = elapsedNanos.getAsLong();
    }

    @Override
    public Duration silence() {
        boolean firstLook = seen.isEmpty();
        if (beats() && !firstLook) {
            return Duration.ZERO;
        }
        long start = elapsedNanos.getAsLong();
        while (elapsedNanos.getAsLong() - start < patience.toNanos()) {
            pause.accept(BETWEEN_LOOKS);
            if (beats()) {
                return Duration.ZERO;
            }
        }
        return Duration.ofNanos(elapsedNanos.getAsLong() - seenAt);
    }

    /** Whether somebody holds the lease and its record is another than before. */
    private boolean beats() {
        Optional<LeaseRecord> now =
                leases.read().filter(record -> !record.holder().isEmpty());
        if (now.isEmpty() || now.equals(seen)) {
            return false;
        }
        seen = now;
        seenAt = elapsedNanos.getAsLong();
        return true;
    }
}

package io.spreadtrader.core.lease;

import io.spreadtrader.core.broker.BrokerCondition;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * One process's side of the lease. Time is only ever the process's own elapsed clock: the holder stops by its local
 * deadline, an observer takes over when the record has not changed for its whole duration, and no two clocks are
 * compared. Safe for use by several threads.
 */
public final class GatewayLease {
    /** How long a successor waits for a silent holder. */
    public static final Duration STANDARD_DURATION = Duration.ofSeconds(20);

    private static final int BEATS_PER_DURATION = 4;

    private final LeaseStore store;
    private final String holder;
    private final LongSupplier elapsedNanos;
    private final Predicate<String> knownDead;
    private final long durationNanos;
    private final long marginNanos;

    /** What was read last of somebody else's lease, and when it was first seen so. */
    private Optional<LeaseRecord> observed = Optional.empty();

    private long observedSince;
    /**
     * Ours; empty before it was acquired and after it was released or lost. Read without a lock: whoever is about to send
     * must not wait for a renewal that hangs.
     */
    private volatile Optional<Held> held = Optional.empty();

    private volatile OptionalLong epoch = OptionalLong.empty();
    private Optional<String> formerHolder = Optional.empty();
    /** What the next beat says of the session with the broker. */
    private BrokerCondition condition = BrokerCondition.READY;

    /** @param renewedAt by the elapsed clock */
    private record Held(LeaseRecord record, long renewedAt) {}

    /** A lease whose other holders are known by nothing but the record. */
    public GatewayLease(LeaseStore store, String holder, Duration duration, LongSupplier elapsedNanos) {
        this(store, holder, duration, elapsedNanos, other -> false);
    }

    /**
     * @param holder unique for each process
     * @param duration after so long without a renewal another takes over; the holder gives up a quarter of it earlier,
     *     for clocks of a different pace
     * @param elapsedNanos rises steadily while the process runs, such as {@code System::nanoTime}
     * @param knownDead holders that are proven dead by other means, such as the lock on a state folder: theirs is taken
     *     over at once
     */
    public GatewayLease(
            LeaseStore store,
            String holder,
            Duration duration,
            LongSupplier elapsedNanos,
            Predicate<String> knownDead) {
        if (holder.isEmpty() || duration.toNanos() < BEATS_PER_DURATION) {
            throw new IllegalArgumentException("a lease needs a holder and a duration: '" + holder + "', " + duration);
        }
        this.store = store;
        this.holder = holder;
        this.elapsedNanos = elapsedNanos;
        this.knownDead = knownDead;
        this.durationNanos = duration.toNanos();
        this.marginNanos = durationNanos / BEATS_PER_DURATION;
    }

    /**
     * Looks once, and takes the lease where it is free or its holder has been silent for the whole duration. To be
     * called again and again by a process that waits.
     *
     * @return whether it is held now
     */
    public synchronized boolean acquire() {
        if (isHeld()) {
            return true;
        }
        Optional<LeaseRecord> seen = store.read();
        long now = elapsedNanos.getAsLong();
        if (!seen.equals(observed)) {
            observed = seen;
            observedSince = now;
        }
        return (seen.isEmpty() || isFree(seen.get().holder()) || now - observedSince >= durationNanos) && take(seen);
    }

    /** Released, ours by a takeover whose answer never came, or of one who cannot come back. */
    private boolean isFree(String current) {
        return current.isEmpty() || current.equals(holder) || knownDead.test(current);
    }

    private boolean take(Optional<LeaseRecord> seen) {
        long asked = elapsedNanos.getAsLong();
        LeaseRecord next = new LeaseRecord(holder, seen.map(LeaseRecord::epoch).orElse(0L) + 1, 0);
        if (!store.takeOver(seen, next)) {
            return false;
        }
        held = Optional.of(new Held(next, asked));
        epoch = OptionalLong.of(next.epoch());
        formerHolder = seen.map(LeaseRecord::holder).filter(former -> !former.isEmpty());
        return isHeld();
    }

    /**
     * Renews the lease when a quarter of its duration has passed, or there is something new to tell. A store that cannot
     * be reached throws and leaves the deadline where it was.
     *
     * @return whether the lease is held
     */
    public synchronized boolean beat() {
        if (!isHeld()) {
            return false;
        }
        long asked = elapsedNanos.getAsLong();
        Held last = held.orElseThrow();
        LeaseRecord current = last.record();
        if (asked - last.renewedAt() < durationNanos / BEATS_PER_DURATION && current.condition() == condition) {
            return true;
        }
        LeaseRecord next = new LeaseRecord(holder, current.epoch(), current.beat() + 1, condition);
        // Kept before the answer: a renewal whose answer is lost must not be repeated with the same beat.
        held = Optional.of(new Held(next, last.renewedAt()));
        if (!store.renew(next)) {
            held = Optional.empty();
            return false;
        }
        // Counted from before it was asked: when it took effect in between is not known.
        held = Optional.of(new Held(next, asked));
        return isHeld();
    }

    /** How the session with the broker stands, for whoever reads the record: told with the next beat. */
    public synchronized void tell(BrokerCondition next) {
        condition = next;
    }

    /** Whether no other can have taken over yet: by our own clock, with a margin. Asks nobody. */
    public boolean isHeld() {
        return held.filter(ours -> elapsedNanos.getAsLong() - ours.renewedAt() < durationNanos - marginNanos)
                .isPresent();
    }

    /**
     * The epoch taken last, held or not: what every commit is fenced by.
     *
     * @throws IllegalStateException when the lease was never acquired
     */
    public long epoch() {
        return epoch.orElseThrow(() -> new IllegalStateException("the lease was never acquired"));
    }

    /** Whether it was ever acquired by this process. */
    public boolean wasAcquired() {
        return epoch.isPresent();
    }

    /** Who it is held as. */
    public String holder() {
        return holder;
    }

    /** Who held it before without giving it back; empty where it was free. */
    public synchronized Optional<String> formerHolder() {
        return formerHolder;
    }

    /** Gives the lease back, so that a successor need not wait. Only once nothing more will be sent. */
    public synchronized void release() {
        Optional<LeaseRecord> last = held.map(Held::record);
        held = Optional.empty();
        last.ifPresent(record -> store.renew(new LeaseRecord("", record.epoch(), record.beat() + 1)));
    }
}

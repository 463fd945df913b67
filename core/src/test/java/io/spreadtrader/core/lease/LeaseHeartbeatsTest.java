package io.spreadtrader.core.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeaseHeartbeatsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Optional<LeaseRecord> record = Optional.of(new LeaseRecord("gateway", 1, 0));
    private long beatEveryNanos = Long.MAX_VALUE;
    private long nanos;
    private int pauses;

    private final LeaseHeartbeats heartbeats = new LeaseHeartbeats(new Leases(), () -> nanos, this::pass, PATIENCE);

    private final class Leases implements LeaseStore {
        @Override
        public Optional<LeaseRecord> read() {
            return record.map(
                    kept -> new LeaseRecord(kept.holder(), kept.epoch(), kept.beat() + nanos / beatEveryNanos));
        }

        @Override
        public boolean takeOver(Optional<LeaseRecord> seen, LeaseRecord next) {
            throw new UnsupportedOperationException("an observer never takes the lease");
        }

        @Override
        public boolean renew(LeaseRecord next) {
            throw new UnsupportedOperationException("an observer never renews the lease");
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        pauses++;
    }

    @Test
    void theFirstLookWaitsForABeat() {
        beatEveryNanos = Duration.ofSeconds(2).toNanos();

        assertThat(heartbeats.silence()).isZero();
        assertThat(pauses).isEqualTo(4);
    }

    @Test
    void anotherBeatThanTheLastLooksIsSeenWithoutWaiting() {
        beatEveryNanos = Duration.ofSeconds(2).toNanos();
        heartbeats.silence();
        pass(Duration.ofMinutes(1));
        pauses = 0;

        assertThat(heartbeats.silence()).isZero();
        assertThat(pauses).isZero();
    }

    @Test
    void silenceGrowsFromTheLastBeatSeen() {
        assertThat(heartbeats.silence()).isEqualTo(PATIENCE);
        pass(Duration.ofSeconds(50));

        assertThat(heartbeats.silence()).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void aLeaseNobodyHoldsIsSilent() {
        record = Optional.of(new LeaseRecord("", 3, 5));
        assertThat(heartbeats.silence()).isEqualTo(PATIENCE);
        record = Optional.empty();
        assertThat(heartbeats.silence()).isEqualTo(PATIENCE.multipliedBy(2));
    }

    @Test
    void aTakeoverIsASignOfLife() {
        heartbeats.silence();
        record = Optional.of(new LeaseRecord("other", 2, 0));

        assertThat(heartbeats.silence()).isZero();
    }
}

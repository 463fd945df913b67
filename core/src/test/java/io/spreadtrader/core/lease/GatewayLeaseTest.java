package io.spreadtrader.core.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.memory.MemoryLeaseStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatewayLeaseTest {
    private static final Duration DURATION = Duration.ofSeconds(20);

    private final MemoryLeaseStore store = new MemoryLeaseStore();
    private final ElapsedTime hers = new ElapsedTime(Long.MAX_VALUE - 5);
    private final ElapsedTime his = new ElapsedTime(-77);
    private final GatewayLease first = new GatewayLease(store, "first", DURATION, hers);
    private final GatewayLease second = new GatewayLease(store, "second", DURATION, his);

    private void pass(Duration time) {
        hers.pass(time);
        his.pass(time);
    }

    @Test
    void aFreeLeaseIsTakenAtOnceWithTheFirstEpoch() {
        assertThat(first.acquire()).isTrue();
        assertThat(first.epoch()).isEqualTo(1);
        assertThat(first.formerHolder()).isEmpty();
        assertThat(store.read()).contains(new LeaseRecord("first", 1, 0));
    }

    @Test
    void oneThatWasNeverAcquiredHasNoEpoch() {
        assertThat(first.wasAcquired()).isFalse();
        assertThatThrownBy(first::epoch).hasMessageContaining("never acquired");
    }

    @Test
    void aHolderThatBeatsKeepsItForEver() {
        first.acquire();
        for (int second = 0; second < 200; second++) {
            pass(Duration.ofSeconds(1));
            assertThat(first.beat()).isTrue();
            assertThat(this.second.acquire()).isFalse();
        }
        assertThat(store.read().orElseThrow().beat()).isEqualTo(40);
    }

    @Test
    void whoeverIsAboutToSendDoesNotWaitForARenewalThatHangs() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        GatewayLease lease = new GatewayLease(new HangingRenewal(store, asked, answered), "first", DURATION, hers);
        lease.acquire();
        hers.pass(Duration.ofSeconds(6));
        CompletableFuture<Boolean> beat = CompletableFuture.supplyAsync(lease::beat, Thread::startVirtualThread);
        asked.await();
        CompletableFuture<Boolean> held =
                CompletableFuture.supplyAsync(() -> lease.isHeld() && lease.epoch() == 1, Thread::startVirtualThread);

        assertThat(held.get(10, TimeUnit.SECONDS)).isTrue();
        answered.countDown();
        assertThat(beat.get(10, TimeUnit.SECONDS)).isTrue();
    }

    /** One that says when it was asked for a renewal, and answers when it may. */
    private record HangingRenewal(LeaseStore store, CountDownLatch asked, CountDownLatch answered)
            implements LeaseStore {
        @Override
        public Optional<LeaseRecord> read() {
            return store.read();
        }

        @Override
        public boolean takeOver(Optional<LeaseRecord> seen, LeaseRecord next) {
            return store.takeOver(seen, next);
        }

        @Override
        public boolean renew(LeaseRecord next) {
            asked.countDown();
            try {
                answered.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return store.renew(next);
        }
    }

    @Test
    void aSilentHolderGivesUpAQuarterBeforeAnotherTakesOver() {
        first.acquire();
        second.acquire();
        pass(Duration.ofSeconds(15).minusNanos(1));
        assertThat(first.isHeld()).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(first.isHeld()).isFalse();

        pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(second.acquire()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(second.acquire()).isTrue();
        assertThat(second.epoch()).isEqualTo(2);
        assertThat(second.formerHolder()).contains("first");
    }

    @Test
    void anObserverCountsFromWhenItSawTheRecordFirstAndNotFromItsAge() {
        first.acquire();
        pass(Duration.ofHours(1));

        assertThat(second.acquire()).isFalse();
        pass(DURATION);
        assertThat(second.acquire()).isTrue();
    }

    @Test
    void oneThatGaveUpCannotComeBackByABeat() {
        first.acquire();
        pass(Duration.ofSeconds(16));

        assertThat(first.beat()).isFalse();
        assertThat(store.read().orElseThrow().beat()).isZero();
    }

    @Test
    void oneTakenOverFromLearnsItAtItsNextBeat() {
        first.acquire();
        store.takeOver(store.read(), new LeaseRecord("third", 2, 0));
        assertThat(first.beat()).as("not due yet").isTrue();
        pass(Duration.ofSeconds(5));

        assertThat(first.beat()).isFalse();
        assertThat(first.isHeld()).isFalse();
        assertThat(first.epoch()).as("what it is fenced by").isEqualTo(1);
    }

    @Test
    void ofTwoThatSeeTheSameSilenceOneWins() {
        first.acquire();
        GatewayLease third = new GatewayLease(store, "third", DURATION, his);
        second.acquire();
        third.acquire();
        pass(DURATION);

        assertThat(second.acquire()).isTrue();
        assertThat(third.acquire()).isFalse();
    }

    @Test
    void aReleasedLeaseIsTakenAtOnceWithANewEpoch() {
        first.acquire();
        first.release();

        assertThat(first.isHeld()).isFalse();
        assertThat(second.acquire()).isTrue();
        assertThat(second.epoch()).isEqualTo(2);
        assertThat(second.formerHolder()).isEmpty();
    }

    @Test
    void aReleaseAfterATakeoverChangesNothing() {
        first.acquire();
        second.acquire();
        pass(DURATION);
        second.acquire();
        first.release();

        assertThat(store.read()).contains(new LeaseRecord("second", 2, 0));
    }

    @Test
    void theLeaseOfOneKnownToBeDeadIsTakenAtOnce() {
        first.acquire();
        GatewayLease third = new GatewayLease(store, "third", DURATION, his, "first"::equals);

        assertThat(third.acquire()).isTrue();
        assertThat(third.epoch()).isEqualTo(2);
    }

    @Test
    void aStoreThatCannotBeReachedLeavesTheDeadlineWhereItWas() {
        BrokenLeaseStore broken = new BrokenLeaseStore(store);
        GatewayLease lease = new GatewayLease(broken, "first", DURATION, hers);
        lease.acquire();
        pass(Duration.ofSeconds(5));
        broken.broken = true;
        assertThatThrownBy(lease::beat).isInstanceOf(IllegalStateException.class);
        assertThat(lease.isHeld()).isTrue();
        pass(Duration.ofSeconds(9));
        broken.broken = false;
        assertThat(lease.beat()).isTrue();
        pass(Duration.ofSeconds(14));

        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    void aTakeoverWhoseAnswerWasLostIsTakenUpUnderANewEpoch() {
        BrokenLeaseStore broken = new BrokenLeaseStore(store);
        GatewayLease lease = new GatewayLease(broken, "first", DURATION, hers);
        broken.answerLost = true;
        assertThatThrownBy(lease::acquire).isInstanceOf(IllegalStateException.class);
        assertThat(lease.isHeld()).isFalse();
        broken.answerLost = false;

        assertThat(lease.acquire()).isTrue();
        assertThat(lease.epoch()).isEqualTo(2);
    }

    private static final class BrokenLeaseStore implements LeaseStore {
        private final LeaseStore store;
        private boolean broken;
        private boolean answerLost;

        BrokenLeaseStore(LeaseStore store) {
            this.store = store;
        }

        @Override
        public Optional<LeaseRecord> read() {
            return store.read();
        }

        @Override
        public boolean takeOver(Optional<LeaseRecord> seen, LeaseRecord next) {
            boolean stored = store.takeOver(seen, next);
            if (answerLost) {
                throw new IllegalStateException("no answer");
            }
            return stored;
        }

        @Override
        public boolean renew(LeaseRecord next) {
            if (broken) {
                throw new IllegalStateException("no store");
            }
            return store.renew(next);
        }
    }

    @Test
    void what_changes_between_it_and_the_broker_is_told_with_a_beat_at_once() {
        MemoryLeaseStore record = new MemoryLeaseStore();
        GatewayLease lease = new GatewayLease(record, "this", Duration.ofSeconds(20), () -> 0);
        lease.acquire();
        lease.tell(BrokerCondition.DELAYED_DATA);
        assertThat(lease.beat()).isTrue();
        assertThat(lease.beat()).isTrue();

        assertThat(record.read()).contains(new LeaseRecord("this", 1, 1, BrokerCondition.DELAYED_DATA));
    }
}

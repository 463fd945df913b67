package io.spreadtrader.core.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of the lease must do: of several who take it one gets it, and who lost it cannot renew. */
public abstract class LeaseStoreContract {
    private static final LeaseRecord FIRST = new LeaseRecord("first", 1, 0);

    private LeaseStore lease;

    protected abstract LeaseStore emptyStore();

    @BeforeEach
    void startEmpty() {
        lease = emptyStore();
    }

    @Test
    void a_lease_nobody_holds_is_taken() {
        assertThat(lease.read()).isEmpty();
        assertThat(lease.takeOver(Optional.empty(), FIRST)).isTrue();
        assertThat(lease.read()).contains(FIRST);
    }

    @Test
    void a_renewal_shows_the_next_beat() {
        lease.takeOver(Optional.empty(), FIRST);

        assertThat(lease.renew(new LeaseRecord("first", 1, 1))).isTrue();
        assertThat(lease.read()).contains(new LeaseRecord("first", 1, 1));
    }

    @Test
    void a_takeover_of_what_has_changed_since_is_refused() {
        lease.takeOver(Optional.empty(), FIRST);
        lease.renew(new LeaseRecord("first", 1, 1));

        assertThat(lease.takeOver(Optional.empty(), new LeaseRecord("second", 2, 0)))
                .isFalse();
        assertThat(lease.takeOver(Optional.of(FIRST), new LeaseRecord("second", 2, 0)))
                .isFalse();
        assertThat(lease.read()).contains(new LeaseRecord("first", 1, 1));
    }

    @Test
    void who_lost_the_lease_can_neither_renew_nor_release_it() {
        lease.takeOver(Optional.empty(), FIRST);
        assertThat(lease.takeOver(Optional.of(FIRST), new LeaseRecord("second", 2, 0)))
                .isTrue();

        assertThat(lease.renew(new LeaseRecord("first", 1, 1))).isFalse();
        assertThat(lease.renew(new LeaseRecord("", 1, 2))).isFalse();
        assertThat(lease.read()).contains(new LeaseRecord("second", 2, 0));
    }

    @Test
    void a_released_lease_is_taken_with_the_next_epoch() {
        lease.takeOver(Optional.empty(), FIRST);
        LeaseRecord released = new LeaseRecord("", 1, 1);
        assertThat(lease.renew(released)).isTrue();

        assertThat(lease.takeOver(Optional.of(released), new LeaseRecord("second", 2, 0)))
                .isTrue();
    }

    @Test
    void nothing_can_be_renewed_before_it_was_taken() {
        assertThat(lease.renew(FIRST)).isFalse();
        assertThat(lease.read()).isEmpty();
    }

    @Test
    void a_takeover_without_a_newer_epoch_is_a_bug() {
        lease.takeOver(Optional.empty(), FIRST);

        assertThatThrownBy(() -> lease.takeOver(Optional.of(FIRST), new LeaseRecord("second", 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");
    }

    @Test
    void of_parallel_takeovers_exactly_one_wins() throws Exception {
        lease.takeOver(Optional.empty(), FIRST);
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int taker = 0; taker < 8; taker++) {
            LeaseRecord mine = new LeaseRecord("taker" + taker, 2, 0);
            takers.add(() -> lease.takeOver(Optional.of(FIRST), mine));
        }
        int wins = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(takers)) {
                wins += done.get() ? 1 : 0;
            }
        }

        assertThat(wins).isEqualTo(1);
        assertThat(lease.read().orElseThrow().epoch()).isEqualTo(2);
    }
}

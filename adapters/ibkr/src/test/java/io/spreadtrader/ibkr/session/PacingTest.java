package io.spreadtrader.ibkr.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void letsNoMoreThanItsNumberThroughInAnySecond() {
        Pacing pacing = new Pacing(45);
        for (int message = 0; message < 45; message++) {
            assertThat(pacing.nanosToWait(Rank.ORDER, message)).isZero();
            pacing.sent(message);
        }
        assertThat(pacing.nanosToWait(Rank.ORDER, 45)).isEqualTo(SECOND - 45);
        assertThat(pacing.nanosToWait(Rank.ORDER, SECOND)).isZero();
        pacing.sent(SECOND);
        assertThat(pacing.nanosToWait(Rank.ORDER, SECOND)).isEqualTo(1);
    }

    @Test
    void keepsSomeForOrders() {
        Pacing pacing = new Pacing(45);
        for (int message = 0; message < 40; message++) {
            assertThat(pacing.nanosToWait(Rank.DATA, 0)).isZero();
            pacing.sent(0);
        }
        assertThat(pacing.nanosToWait(Rank.DATA, 0)).isEqualTo(SECOND);
        assertThat(pacing.nanosToWait(Rank.ORDER, 0)).isZero();
    }

    @Test
    void neverWaitsWhereThereIsNoPace() {
        Pacing pacing = new Pacing(0);
        for (int message = 0; message < 1_000; message++) {
            assertThat(pacing.nanosToWait(Rank.DATA, 0)).isZero();
            pacing.sent(0);
        }
    }
}

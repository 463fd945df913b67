package io.spreadtrader.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.files.InputException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final AtomicLong elapsed = new AtomicLong();
    private final Waiting waiting = new Waiting(elapsed::get, pause -> elapsed.addAndGet(pause.toNanos()));

    @Test
    void what_is_there_already_is_not_waited_for() {
        assertThat(waiting.until(Duration.ofSeconds(1), Optional::empty, "")).isZero();
    }

    @Test
    void it_looks_until_nothing_is_missing_and_says_how_long_that_took() {
        AtomicInteger looks = new AtomicInteger();

        Duration took = waiting.until(
                Duration.ofSeconds(10),
                () -> looks.incrementAndGet() < 5 ? Optional.of("the row") : Optional.empty(),
                "");

        assertThat(looks).hasValue(5);
        assertThat(took).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void after_its_patience_it_names_what_is_missing_still() {
        assertThatThrownBy(() -> waiting.until(Duration.ofSeconds(3), () -> Optional.of("no day row"), "see the logs"))
                .isInstanceOfSatisfying(InputException.class, missing -> {
                    assertThat(missing.problem()).isEqualTo("no day row after 3 s");
                    assertThat(missing.remedy()).isEqualTo("see the logs");
                });
    }

    @Test
    void an_interrupt_ends_it() {
        Waiting interrupted = new Waiting(elapsed::get, pause -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> interrupted.until(Duration.ofSeconds(3), () -> Optional.of("anything"), ""))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}

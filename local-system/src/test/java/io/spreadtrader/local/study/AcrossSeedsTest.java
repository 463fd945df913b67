package io.spreadtrader.local.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.local.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcrossSeedsTest {
    @Test
    void answersInTheSeedsOrderWhateverFinishesFirst() {
        List<Integer> told = new ArrayList<>();

        List<Long> results = new AcrossSeeds(20, 3)
                .run(
                        seed -> {
                            for (long spin = 0; spin < 10_000 * (20 - seed); spin++) {
                                Thread.onSpinWait();
                            }
                            return 10 * seed;
                        },
                        (done, total, message) -> told.add(done));

        assertThat(results).hasSize(20).isSorted().startsWith(10L).endsWith(200L);
        assertThat(told).hasSize(20).isSorted().endsWith(20);
    }

    @Test
    void failsWithASeedThatFails() {
        assertThatThrownBy(() -> new AcrossSeeds(3, 2)
                        .run(
                                seed -> {
                                    throw new IllegalArgumentException("seed " + seed);
                                },
                                Progress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a seed's run failed");
    }
}

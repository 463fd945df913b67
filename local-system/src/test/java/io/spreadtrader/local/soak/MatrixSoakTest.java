package io.spreadtrader.local.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.files.InputException;
import io.spreadtrader.local.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatrixSoakTest {
    private static final int CASES = 5;

    private final List<String> played = new ArrayList<>();

    @Test
    void goesThroughItsExtentAndIntoTheNextSeed() {
        SoakOutcome outcome = soak(7).run(40, Optional.empty(), Progress.SILENT);

        assertThat(played)
                .containsExactly("40 whole", "40 #1", "40 #2", "40 #3", "40 #4", "40 #5", "41 whole", "41 #1", "41 #2");
        assertThat(outcome.counts()).containsExactly(Map.entry("cases", 7L), Map.entry("beats", 7L));
    }

    @Test
    void namesEachFailureByItsSeedAndNumber() {
        SoakOutcome outcome = soak(7).run(41, Optional.empty(), Progress.SILENT);

        assertThat(outcome.failures())
                .containsExactly(
                        new SoakOutcome.Failure(41, 4, "#4: it broke"),
                        new SoakOutcome.Failure(42, 0, "untouched: it broke"));
    }

    /** However far behind the standard extent it is. */
    @Test
    void playsTheCaseOfANumberAlone() {
        SoakOutcome outcome = soak(1).only(41, 4, Progress.SILENT);

        assertThat(played).containsExactly("41 whole", "41 #4");
        assertThat(outcome.failures()).containsExactly(new SoakOutcome.Failure(41, 4, "#4: it broke"));
        assertThat(outcome.counts()).containsEntry("cases", 1L);
    }

    @Test
    void playsTheWholeDaysByNumberZero() {
        assertThat(soak(1).only(42, 0, Progress.SILENT).failures())
                .containsExactly(new SoakOutcome.Failure(42, 0, "untouched: it broke"));
        assertThat(soak(1).only(42, 1, Progress.SILENT).failures()).isEmpty();
    }

    @Test
    void refusesANumberThatTheSeedDoesNotHave() {
        assertThatThrownBy(() -> soak(1).only(41, CASES + 1, Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no number 6 at seed 41");
        assertThat(soak(1).only(41, CASES, Progress.SILENT).failures()).isEmpty();
    }

    private Soak soak(int extent) {
        return new MatrixSoak<>(
                new MatrixSoak.Words("broken", "Breaks.", "some", "cases", "untouched"), extent, Broken::new);
    }

    /** Case 4 of seed 41 breaks, and the days of seed 42 without any. */
    private final class Broken implements SoakMatrix<String> {
        private final long seed;
        private long beats;

        Broken(long seed) {
            this.seed = seed;
        }

        @Override
        public List<String> playWhole() {
            played.add(seed + " whole");
            return seed == 42 ? List.of("it broke") : List.of();
        }

        @Override
        public List<String> cases() {
            return IntStream.rangeClosed(1, CASES).mapToObj(n -> "#" + n).toList();
        }

        @Override
        public List<String> play(String one) {
            played.add(seed + " " + one);
            beats++;
            return seed == 41 && one.equals("#4") ? List.of("it broke") : List.of();
        }

        @Override
        public Map<String, Long> counts() {
            return Map.of("beats", beats);
        }
    }
}

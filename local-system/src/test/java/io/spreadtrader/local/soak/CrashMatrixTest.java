package io.spreadtrader.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A slice of the crash matrix; {@code -Dcrash.cases=N} tries more, {@code -Dcrash.seed=S} another market and order. */
class CrashMatrixTest {
    private static final int CASES = Integer.getInteger("crash.cases", 12);
    private static final long SEED = Long.getLong("crash.seed", 1);

    /** Few enough that pairs of the other faults are left behind them. */
    private static final int NUMBERED = 10_000;

    private static final CrashMatrix MATRIX = new CrashMatrix(SEED);

    @BeforeAll
    static void playWhole() {
        assertThat(MATRIX.playWhole()).isEmpty();
    }

    @Test
    void givesAPlaceOfARepeatableFaultTheSameNumberWheneverASeedIsPlayed() {
        CrashMatrix again = new CrashMatrix(SEED);
        assertThat(again.playWhole()).isEmpty();
        assertThat(numbered(again)).hasSizeGreaterThan(NUMBERED / 2).isEqualTo(numbered(MATRIX));
    }

    private static Map<Integer, CrashMatrix.Case> numbered(CrashMatrix matrix) {
        Map<Integer, CrashMatrix.Case> numbered = new HashMap<>();
        List<CrashMatrix.Case> cases = matrix.cases();
        for (int number = 0; number < NUMBERED; number++) {
            if (cases.get(number).fault().isRepeatable()) {
                numbered.put(number, cases.get(number));
            }
        }
        return numbered;
    }

    @Test
    void cutOffAnywhereOverAFaultyGatewayNothingIsDoubledOrLost() {
        List<CrashMatrix.Case> cases = MATRIX.cases();
        for (CrashMatrix.Case pair : cases.subList(0, Math.min(CASES, cases.size()))) {
            assertThat(MATRIX.play(pair)).as("seed %s, %s", SEED, pair).isEmpty();
        }
    }
}

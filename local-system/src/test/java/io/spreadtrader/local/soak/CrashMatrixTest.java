package io.spreadtrader.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A slice of the crash matrix; {@code -Dcrash.cases=N} tries more, {@code -Dcrash.seed=S} another market and order. */
class CrashMatrixTest {
    private static final int CASES = Integer.getInteger("crash.cases", 12);
    private static final long SEED = Long.getLong("crash.seed", 1);

    private static final CrashMatrix MATRIX = new CrashMatrix(SEED);

    @BeforeAll
    static void playWhole() {
        assertThat(MATRIX.playWhole()).isEmpty();
    }

    @Test
    void namesTheSamePlacesInTheSameOrderWheneverASeedIsPlayed() {
        CrashMatrix again = new CrashMatrix(SEED);
        assertThat(again.playWhole()).isEmpty();
        assertThat(again.cases()).hasSizeGreaterThan(20_000).isEqualTo(MATRIX.cases());
    }

    @Test
    void cutOffAnywhereOverAFaultyGatewayNothingIsDoubledOrLost() {
        List<CrashMatrix.Case> cases = MATRIX.cases();
        for (CrashMatrix.Case pair : cases.subList(0, Math.min(CASES, cases.size()))) {
            assertThat(MATRIX.play(pair)).as("seed %s, %s", SEED, pair).isEmpty();
        }
    }
}

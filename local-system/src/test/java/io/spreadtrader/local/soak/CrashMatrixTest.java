package io.spreadtrader.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A slice of the crash matrix; {@code -Dcrash.cases=N} tries more, {@code -Dcrash.seed=S} another market and order. */
class CrashMatrixTest {
    private static final int CASES = Integer.getInteger("crash.cases", 12);
    private static final long SEED = Long.getLong("crash.seed", 1);

    @Test
    void namesTheSamePlacesInTheSameOrderWheneverASeedIsPlayed() {
        CrashMatrix once = new CrashMatrix(SEED);
        CrashMatrix again = new CrashMatrix(SEED);
        assertThat(once.playWhole()).isEmpty();
        assertThat(again.playWhole()).isEmpty();
        assertThat(again.cases()).hasSizeGreaterThan(10_000).isEqualTo(once.cases());
    }

    @Test
    void cutOffAnywhereOverAFaultyGatewayNothingIsDoubledOrLost() {
        CrashMatrix matrix = new CrashMatrix(SEED);
        assertThat(matrix.playWhole()).isEmpty();
        List<CrashMatrix.Case> cases = matrix.cases();
        for (CrashMatrix.Case pair : cases.subList(0, Math.min(CASES, cases.size()))) {
            assertThat(matrix.play(pair)).as("seed %s, %s", SEED, pair).isEmpty();
        }
    }
}

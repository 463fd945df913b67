package io.spreadtrader.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A slice of the takeover matrix; {@code -Dtakeover.cases=N} tries more, {@code -Dtakeover.seed=S} another market. */
class TakeoverMatrixTest {
    private static final int CASES = Integer.getInteger("takeover.cases", 6);
    private static final long SEED = Long.getLong("takeover.seed", 1);

    @Test
    void takenOverFromAnywhereTheFirstDoesNothingMoreAndNothingIsDoubledOrLost() {
        TakeoverMatrix matrix = new TakeoverMatrix(SEED);
        assertThat(matrix.playWhole()).isEmpty();
        List<TakeoverMatrix.Case> cases = matrix.cases();
        for (TakeoverMatrix.Case takeover : cases.subList(0, Math.min(CASES, cases.size()))) {
            assertThat(matrix.play(takeover)).as("seed %s, %s", SEED, takeover).isEmpty();
        }
    }
}

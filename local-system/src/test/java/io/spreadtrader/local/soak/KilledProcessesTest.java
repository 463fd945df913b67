package io.spreadtrader.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@code -Dsoak.kills=20} does more, {@code -Dsoak.seed=S} at other moments of another market. */
class KilledProcessesTest {
    private static final int KILLS = Integer.getInteger("soak.kills", 2);
    private static final long SEED = Long.getLong("soak.seed", 1);

    @TempDir
    Path folder;

    @Test
    void aTraderKilledWhileItSendsDoublesAndLosesNothingAtAGatewayThatGoesOn() {
        KilledProcesses.Outcome outcome = new KilledProcesses(SEED, KILLS, folder).play();
        assertThat(outcome.wrong()).as("%s", outcome).isEmpty();
        assertThat(outcome.kills()).isEqualTo(KILLS);
        assertThat(outcome.lives()).isGreaterThan(KILLS);
        assertThat(outcome.orders()).as("orders").isPositive();
    }
}

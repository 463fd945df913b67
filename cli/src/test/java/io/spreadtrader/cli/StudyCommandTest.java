package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studies from the command line, each as small as it gets. */
class StudyCommandTest {
    @Test
    void showsHowTheDemoEnds() {
        CommandRun run = CommandRun.of("study", "exits", "--seeds", "2");

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out())
                .startsWith("SIMULATED: the default demo, 5 market days, seeds 1 to 2.")
                .contains("| P&L after fees, dollars |")
                .contains("Seeds: 2. Days whose books and equity differed: 0.");
    }

    @Test
    void showsWhereOrdersFillOverAllSeedsTogether() {
        CommandRun run = CommandRun.of("study", "fills", "--seeds", "1");

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out()).startsWith("SIMULATED").contains("| all |").contains("Averages of single seeds:");
    }

    @Test
    void refusesAFolderWithoutRecordedChains(@TempDir Path empty) {
        CommandRun run = CommandRun.of("study", "fit", "--data", empty.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("no recorded chains").contains("options-yahoo-2026-02");
    }
}

package io.spreadtrader.gateway.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.files.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationFolderTest {
    private static final SimulationPlan PLAN = new SimulationPlan(1, 5, SimulationPlan.FIRST_DAY, 1);
    private static final MarketCalendar CALENDAR = new NyseCalendar();

    @TempDir
    private Path path;

    private SimulatedExchange exchange(SimulationFolder folder) {
        return SimulatedExchange.open(PLAN, CALENDAR, Configuration.STANDARD, folder);
    }

    @Test
    void marketTimeAndTheAccountGoOnWhereAKilledProcessHadBegun() {
        SimulationFolder folder = SimulationFolder.open(path, PLAN, "one");
        SimulatedExchange first = exchange(folder);
        Instant open = first.sessions().getFirst().open();
        first.moveTo(open.plus(Duration.ofMinutes(7)));
        var equity = first.broker().account().equityMid();
        // Neither instantDone nor anything orderly: only the lock goes, as the operating system takes it.
        folder.close();

        try (SimulatedExchange second = exchange(SimulationFolder.open(path, PLAN, "two"))) {
            assertThat(second.now()).isEqualTo(open.plus(Duration.ofMinutes(7)));
            assertThat(second.broker().account().equityMid()).isEqualTo(equity);
        }
    }

    @Test
    void everyProcessOnAFolderKnowsItByTheSameName() {
        try (SimulationFolder first = SimulationFolder.open(path, PLAN, "one")) {
            assertThat(first.id()).isEqualTo("one");
        }
        try (SimulationFolder second = SimulationFolder.open(path, PLAN, "two")) {
            assertThat(second.id()).isEqualTo("one");
        }
    }

    @Test
    void anotherPlanIsRefusedWithBoth() {
        SimulationFolder.open(path, PLAN, "one").close();

        assertThatThrownBy(
                        () -> SimulationFolder.open(path, new SimulationPlan(2, 5, SimulationPlan.FIRST_DAY, 1), "two"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("seed=1")
                .hasMessageContaining("seed=2");
        SimulationFolder.open(path, PLAN, "three").close();
    }

    @Test
    void twoProcessesCannotHoldOneExchange() {
        try (SimulationFolder first = SimulationFolder.open(path, PLAN, "one")) {
            assertThat(first.exchangeEvents()).isEmpty();
            assertThatThrownBy(() -> SimulationFolder.open(path, PLAN, "two"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("in use");
        }
    }
}

package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.control.OperateTrading;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system left running, and operated from outside. */
class UpTest {
    private static final double AT_ONCE = 1e9;

    @TempDir
    Path state;

    private final List<Happening> happenings = new CopyOnWriteArrayList<>();

    private UpPlan plan(int days) {
        return new UpPlan(state, AT_ONCE, days, 1, SmallMarket.busy());
    }

    @Test
    void tellsADayAndLeavesItsFolderFree() {
        new Up(plan(1), happenings::add).run();

        assertThat(happenings)
                .extracting(Happening::kind)
                .contains(
                        Happening.Kind.SESSION_OPEN,
                        Happening.Kind.RUN_OPENED,
                        Happening.Kind.ENTRY_DECIDED,
                        Happening.Kind.ORDER_FILLED,
                        Happening.Kind.DAY_REPORT);
        assertThat(state.resolve("endpoints.json")).doesNotExist();
        try (OperatedSystem stopped = OperatedSystem.open(state)) {
            assertThat(stopped.isRunning()).isFalse();
            assertThat(stopped.stores().days().all()).hasSize(1);
        }
    }

    @Test
    void aHaltFromOutsideStopsEntriesAndAStopIsInOrder() {
        AtomicReference<Up> up = new AtomicReference<>();
        AtomicReference<TradingMode> seen = new AtomicReference<>();
        up.set(new Up(plan(2), happening -> {
            happenings.add(happening);
            if (happening.kind() == Happening.Kind.SESSION_OPEN) {
                try (OperatedSystem running = OperatedSystem.open(state)) {
                    assertThat(running.isRunning()).isTrue();
                    new OperateTrading(running.stores(), running.marketTime(), running.label()).halt("a test said so");
                    seen.set(running.stores().tradingState().current().mode());
                }
            }
            if (happening.kind() == Happening.Kind.DAY_REPORT) {
                up.get().stop();
            }
        }));
        up.get().run();

        assertThat(seen.get()).isEqualTo(TradingMode.HALTED);
        try (OperatedSystem stopped = OperatedSystem.open(state)) {
            assertThat(stopped.stores().days().all())
                    .as("stopped after the first report")
                    .hasSize(1);
            assertThat(stopped.stores().signals().runs(SimulatedWorld.FIRST_DAY))
                    .isNotEmpty();
            assertThat(stopped.stores().intents().all()).noneMatch(intent -> intent.purpose() == OrderPurpose.ENTRY);
            assertThat(stopped.stores().alerts().waiting()).isEmpty();
        }
    }

    @Test
    void aFolderOfTheOtherKindIsRefusedWithWhatToDo() {
        try (StateFolder folder = StateFolder.open(state)) {
            DemoPlan demo = plan(1).demo();
            folder.belongTo(new RunIdentity(SimulatedWorld.FIRST_DAY, DataLabel.SIMULATED, Map.of("--seed", "1")));
            assertThat(demo.parts()).isEqualTo(SystemParts.EMBEDDED_CLOUD);
        }

        assertThatThrownBy(
                        () -> new Up(new UpPlan(state, AT_ONCE, 1, 1, Configuration.STANDARD), happenings::add).run())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("with --in-memory");
    }
}

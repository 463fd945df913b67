package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Setting;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.control.OperateTrading;
import io.spreadtrader.core.control.Switched;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person operates a system that is stopped, and starts it again. */
class OperatedSystemTest {
    private static final SmallMarket MARKET = SmallMarket.of(4);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @TempDir
    static Path made;

    private static Stores stopped;

    @TempDir
    Path state;

    @BeforeAll
    static void tradeTwoDays() {
        stopped = trade(made, 2);
        assertThat(stopped.positions().open()).isNotEmpty();
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(made.resolve("journal.jsonl"), state.resolve("journal.jsonl"));
    }

    private Stores trade(int days) {
        return trade(state, days);
    }

    private static Stores trade(Path state, int days) {
        try (StateFolder folder = StateFolder.open(state)) {
            folder.belongTo(new RunIdentity(FIRST, DataLabel.SIMULATED, Map.of("stop-atr", "0.3")));
            try (LocalSystem system = new LocalSystem(
                    MARKET.world(days),
                    SmallMarket.SEED,
                    folder,
                    new InMemoryWiring((alert, collapsed, channel) -> true, (day, text) -> {}))) {
                system.play(Progress.SILENT);
                return system.stores();
            }
        }
    }

    private Switched operate(BiFunction<OperateTrading, String, Switched> how) {
        try (OperatedSystem system = OperatedSystem.open(state)) {
            return how.apply(
                    new OperateTrading(system.stores(), system.marketTime(), system.label()), "a person said so");
        }
    }

    private List<OrderIntent> entriesAfter(Stores stores, Instant at) {
        return stores.intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY)
                .filter(intent -> intent.createdAt().isAfter(at))
                .toList();
    }

    private Instant stoppedAt() {
        try (OperatedSystem system = OperatedSystem.open(state)) {
            return system.marketTime().instant();
        }
    }

    @Test
    void findsTheBooksAsTheyWereLeft() {
        try (OperatedSystem system = OperatedSystem.open(state)) {
            assertThat(system.stores().decisions().hash())
                    .isEqualTo(stopped.decisions().hash());
            assertThat(system.stores().positions().open())
                    .isEqualTo(stopped.positions().open());
            assertThat(system.isRunning()).isFalse();
            assertThat(system.label()).isEqualTo(DataLabel.SIMULATED);
            assertThat(system.configuration().get(Settings.STOP_ATR)).isEqualTo(0.3);
            assertThat(system.marketTime().instant())
                    .isAfterOrEqualTo(stopped.decisions().all().getLast().at());
        }
    }

    @Test
    void looksWithoutChangingWhatFollows() {
        Stores untouched = trade(3);
        String hash = untouched.decisions().hash();
        stoppedAt();

        assertThat(trade(3).decisions().hash()).isEqualTo(hash);
    }

    @Test
    void aHaltOutlivesTheStartAndStopsEntriesWhileExitsGoOn() {
        Instant at = stoppedAt();
        operate(OperateTrading::halt);
        Stores after = trade(4);

        assertThat(after.tradingState().current().mode()).isEqualTo(TradingMode.HALTED);
        assertThat(entriesAfter(after, at)).isEmpty();
        assertThat(after.decisions().all())
                .filteredOn(decision -> decision.at().isAfter(at) && decision.kind() == DecisionKind.ENTRY)
                .extracting(Decision::outcome)
                .contains("TRADING_HALTED")
                .containsOnly("TRADING_HALTED", "WEAKER_SIGNAL", "NO_TRADE");
        assertThat(after.positions().all())
                .filteredOn(position -> position.closedAt().filter(at::isBefore).isPresent())
                .isNotEmpty();
        assertThat(after.alerts().waiting()).as("the alert about it left").isEmpty();
    }

    @Test
    void aResumeTradesOnAndMeasuresLossesAnew() {
        Instant at = stoppedAt();
        operate(OperateTrading::halt);
        operate(OperateTrading::resume);
        Stores after = trade(4);

        assertThat(after.tradingState().current().isMeasured()).isTrue();
        assertThat(entriesAfter(after, at)).isNotEmpty();
    }

    @Test
    void theKillSwitchClosesEveryPositionAtTheNextStart() {
        Instant at = stoppedAt();
        operate(OperateTrading::flatten);
        Stores after = trade(4);

        assertThat(after.positions().open()).isEmpty();
        assertThat(after.positions().all())
                .filteredOn(position -> position.closedAt().filter(at::isBefore).isPresent())
                .isNotEmpty()
                .extracting(Position::exitReason)
                .allSatisfy(reason -> assertThat(reason).contains(ExitReason.KILL_SWITCH));
    }

    @Test
    void refusesAFolderThatSomebodyElseHolds() {
        try (StateFolder held = StateFolder.open(state)) {
            assertThat(held.identity()).isPresent();
            assertThatThrownBy(() -> OperatedSystem.open(state))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is in use");
        }
        stoppedAt(); // And finds it free again.
    }

    @Test
    void refusesADamagedJournalAndLetsTheFolderGo() throws IOException {
        Path journal = state.resolve("journal.jsonl");
        String whole = Files.readString(journal);
        Files.writeString(journal, whole.replaceFirst("SUBMITTING", "SUBMITTIMG"));
        assertThatThrownBy(() -> OperatedSystem.open(state))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it is damaged");

        Files.writeString(journal, whole);
        assertThat(stoppedAt()).isNotNull();
    }

    @Test
    void refusesWhatHoldsNoState(@TempDir Path empty) {
        assertThatThrownBy(() -> OperatedSystem.open(empty)).hasMessageContaining("holds no state");
        assertThatThrownBy(() -> OperatedSystem.open(empty.resolve("gone"))).hasMessageContaining("no such folder");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void everySettingOfARunIsReadBackAsItWas() {
        Configuration busy = SmallMarket.busy();
        Map<String, String> inputs = new TreeMap<>(Map.of("--seed", "1"));
        for (Setting<?> setting : Settings.ALL) {
            inputs.put(setting.key(), Settings.shown(setting, busy.get(setting)));
        }
        Configuration read = new RunIdentity(FIRST, DataLabel.SIMULATED, inputs).configuration();

        for (Setting<?> setting : Settings.ALL) {
            assertThat((Object) read.get(setting)).as(setting.key()).isEqualTo(busy.get(setting));
        }
    }

    @Test
    void refusesASettingItDoesNotKnow() {
        RunIdentity later = new RunIdentity(FIRST, DataLabel.SIMULATED, Map.of("not-yet-invented", "7"));

        assertThatThrownBy(later::configuration)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not-yet-invented");
    }
}

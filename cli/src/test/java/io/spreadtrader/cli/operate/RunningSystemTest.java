package io.spreadtrader.cli.operate;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static io.spreadtrader.core.store.BooksBuilder.aQueuedSignal;
import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.ValueWatch;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.TradingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is shown of a system that runs, and of what a demo's end does not have. */
class RunningSystemTest {
    @Test
    void statusTellsWhatWaitsAndWhatDiffers() {
        RunningSystem system = RunningSystem.with(
                BrokerCondition.READY,
                new Change.InsertSignal(aQueuedSignal("AAPL")),
                new Change.InsertSignal(aQueuedSignal("MSFT")),
                new Change.QueueAlert(anAlert("1")),
                new Change.QueueAlert(anAlert("2")),
                new Change.QueueAlert(anAlert("3")),
                new Change.QueueAlert(anAlert("4")),
                new Change.QueueAlert(anAlert("5")),
                new Change.QueueAlert(anAlert("6")),
                new Change.QueueAlert(anAlert("7")));

        assertThat(String.join("\n", StatusOutput.of(system).text(Style.PLAIN)))
                .startsWith("Trading is ACTIVE: started\nMODELLED · running · market time 2026-01-05 18:05 New York")
                .contains("books        tables of this test")
                .contains("the books DIFFER from the broker's; nothing is entered")
                .contains("the account's equity at the next look")
                .contains("last day     none is closed yet")
                .contains("2 to be decided on 2026-01-05")
                .contains("7 not delivered yet", "and 2 more");
    }

    @Test
    void statusTellsWhyNothingIsSentAndWhatToDo() {
        RunningSystem system = RunningSystem.with();
        String text =
                String.join(" ", StatusOutput.of(system).text(Style.PLAIN)).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("broker CLIENT_ID_IN_USE: another program holds the session with this client id")
                .contains("To do: end that program, or give one of them another client id");
        assertThat(StatusOutput.of(system).json())
                .contains("\"condition\" : \"CLIENT_ID_IN_USE\"", "\"remedy\" : \"end");
    }

    @Test
    void booksThatCannotBeComparedAreNotSaidToDiffer() {
        assertThat(String.join(
                        "\n",
                        StatusOutput.of(RunningSystem.with(BrokerCondition.REFUSED))
                                .text(Style.PLAIN)))
                .contains("not compared while the broker is away; nothing is sent")
                .doesNotContain("DIFFER");
    }

    @Test
    void aSwitchIsActedOnAtTheNextLook() {
        RunningSystem system = RunningSystem.with();
        SwitchOutput output =
                SwitchOutput.of(TradingSwitch.REDUCE, TradingSwitch.REDUCE.carryOut(system, "less"), system);

        assertThat(output.text()).contains("The gateway acts on it at its next look.");
        assertThat(system.stores().tradingState().current().mode()).isEqualTo(TradingMode.REDUCING);
    }

    @Test
    void anExitSaysWhereItStands() {
        Position open = aPosition("AAPL").withState(PositionState.OPEN);

        assertThat(exitState(open)).isEqualTo("held");
        assertThat(exitState(open.watching(Optional.of(new ValueWatch(ExitReason.LOSS_LIMIT, AT)))))
                .isEqualTo("loss limit seen once at 2026-01-05 15:00:00, to be seen again");
        assertThat(exitState(open.exiting(ExitReason.STOP_LOSS))).isEqualTo("leaving for stop loss, attempt 1");
        assertThat(exitState(open.exiting(ExitReason.STOP_LOSS).reopened(PositionState.OPEN)))
                .isEqualTo("held after 1 exit that did not fill");
        assertThat(exitState(open.withState(PositionState.OPENING))).isEqualTo("its entry still works");
        assertThat(exitState(open.withState(PositionState.ASSIGNED))).isEqualTo("assigned, 0 shares to be repaired");
    }

    private static String exitState(Position position) {
        return HeldPosition.of(RunningSystem.with(new Change.InsertPosition(position)))
                .getFirst()
                .exitState();
    }

    @Test
    void aPositionWithoutReservationHasNoWorstLossToShow() {
        RunningSystem system = RunningSystem.with(new Change.InsertPosition(aPosition("AAPL")));

        assertThat(String.join("\n", PositionsOutput.of(system).text(Style.PLAIN)))
                .contains("bull call 100/105", "none");
        assertThat(PositionsOutput.of(system).json()).contains("\"worstLoss\" : null");
    }

    @Test
    void anOldOrderTellsItsAgeInHours() {
        RunningSystem system = RunningSystem.with(new Change.InsertIntent(anIntent("AAPL")));

        assertThat(String.join("\n", OrdersOutput.of(system).text(Style.PLAIN)))
                .contains("3 h 5 min", "bull call 100/105 by high-base");
    }
}

package io.spreadtrader.core.control;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperateTradingTest {
    private final TradingScenario trader = aTrader();
    private final OperateTrading person = new OperateTrading(trader.stores(), trader.clock(), DataLabel.SIMULATED);

    @BeforeEach
    void startTheDay() {
        trader.control().startDay(trader.session());
    }

    private TradingStatus status() {
        return trader.stores().tradingState().current();
    }

    private void checkAt(long equity) {
        trader.broker().equity(Money.ofDollars(equity));
        trader.control().check();
    }

    @Test
    void tellsWhatChangedFromWhatToWhat() {
        Switched switched = person.halt("lunch");

        assertThat(switched.isChange()).isTrue();
        assertThat(switched.before().mode()).isEqualTo(TradingMode.ACTIVE);
        assertThat(switched.after()).isEqualTo(status());
        assertThat(status().mode()).isEqualTo(TradingMode.HALTED);
        assertThat(status().reason()).isEqualTo("lunch");
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
    }

    @Test
    void leavesWhatIsSoAlready() {
        person.halt("lunch");
        int decisions = trader.stores().decisions().all().size();
        Switched again = person.halt("still lunch");

        assertThat(again.isChange()).isFalse();
        assertThat(status().reason()).isEqualTo("lunch");
        assertThat(trader.stores().decisions().all()).hasSize(decisions);
    }

    @Test
    void aHaltedSystemIsStillFlattenedAndOnlyThenIsItSo() {
        person.halt("lunch");

        assertThat(person.flatten("fire").isChange()).isTrue();
        assertThat(person.flatten("fire again").isChange()).isFalse();
        assertThat(person.reduce("less").after().flattening()).isTrue();
        assertThat(person.flatten("and again").isChange()).isTrue();
    }

    @Test
    void theAlertOfAKillSwitchIsNoRepeatOfAHalts() {
        person.halt("lunch");
        person.flatten("fire");

        assertThat(trader.stores().alerts().all())
                .extracting(delivery -> delivery.alert().cause())
                .containsExactly("trading-state#HALTED", "trading-state#KILL_SWITCH");
    }

    @Test
    void resumingAnActiveSystemKeepsItsMeasures() {
        assertThat(person.resume("eager").isChange()).isFalse();
        assertThat(status().highWaterMark()).isEqualTo(Money.ofDollars(100_000));
    }

    @Test
    void theNextLookMeasuresLossesFromThereAfterAResume() {
        checkAt(96_000);
        assertThat(status().mode()).isEqualTo(TradingMode.REDUCING);
        person.resume("looked into it");
        assertThat(status().isMeasured()).isFalse();

        trader.control().check();
        assertThat(status().mode()).isEqualTo(TradingMode.ACTIVE);
        assertThat(status().highWaterMark()).isEqualTo(Money.ofDollars(96_000));
        assertThat(status().dayStartEquity()).isEqualTo(Money.ofDollars(96_000));
        assertThat(trader.stores().decisions().find("trading-state#" + status().version()))
                .hasValueSatisfying(
                        decision -> assertThat(decision.figures().values()).containsEntry("equity", "96000.00"));

        checkAt(93_120);
        assertThat(status().mode()).isEqualTo(TradingMode.ACTIVE);
        checkAt(93_119);
        assertThat(status().mode()).isEqualTo(TradingMode.REDUCING);
    }

    @Test
    void anAccountWithNothingInItIsNoMeasure() {
        person.halt("lunch");
        person.resume("back");
        long version = status().version();
        checkAt(0);

        assertThat(status().version()).isEqualTo(version);
        checkAt(50_000);
        assertThat(status().highWaterMark()).isEqualTo(Money.ofDollars(50_000));
    }

    @Test
    void isDoneAlthoughLossesSwitchAtTheSameMoment() {
        StateSwitch states = new StateSwitch(trader.stores(), trader.clock(), DataLabel.SIMULATED);
        Switched switched = states.insist(
                status -> {
                    checkAt(96_000); // The first time this reduces, so that what was just read is old.
                    return status.switchedTo(
                            TradingMode.HALTED, false, "lunch", trader.clock().instant());
                },
                Severity.CRITICAL,
                Figures.NONE);

        assertThat(switched.before().mode()).isEqualTo(TradingMode.REDUCING);
        assertThat(status().mode()).isEqualTo(TradingMode.HALTED);
        assertThat(status().reason()).isEqualTo("lunch");
    }

    @Test
    void givesUpWhereTheStateIsNeverFree() {
        StateSwitch states = new StateSwitch(trader.stores(), trader.clock(), DataLabel.SIMULATED);

        assertThatThrownBy(() -> states.insist(
                        status -> {
                            person.halt("a");
                            person.resume("b");
                            return status.switchedTo(
                                    TradingMode.HALTED,
                                    false,
                                    "lunch",
                                    trader.clock().instant());
                        },
                        Severity.CRITICAL,
                        Figures.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the trading state was never free");
    }
}

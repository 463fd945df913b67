package io.spreadtrader.core.control;

import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwitchTradingStateTest {
    private final TradingScenario trader = aTrader();

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
    void aDayIsMeasuredAgainstItsFirstEquityOnly() {
        trader.broker().equity(Money.ofDollars(90_000));
        trader.control().startDay(trader.session());

        assertThat(status().dayStartEquity()).isEqualTo(Money.ofDollars(100_000));
    }

    @Test
    void aLossOfThreePerCentIsBorneAndOneCentMoreReduces() {
        checkAt(97_000);
        assertThat(status().mode()).isEqualTo(TradingMode.ACTIVE);
        trader.broker().equity(Money.ofCents(9_699_999));
        trader.control().check();

        assertThat(status().mode()).isEqualTo(TradingMode.REDUCING);
        assertThat(trader.alerts(Severity.HIGH)).hasSize(1);
    }

    @Test
    void aLossCloseToItsLimitIsToldOnceADay() {
        checkAt(97_601);
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
        checkAt(97_599);
        checkAt(97_500);

        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);
        assertThat(status().mode()).isEqualTo(TradingMode.ACTIVE);
    }

    @Test
    void aDrawdownOfMoreThanTenPerCentHalts() {
        checkAt(89_999);

        assertThat(status().mode()).isEqualTo(TradingMode.HALTED);
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
        checkAt(80_000);
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
    }

    @Test
    void aGainNeverReturnsTheStateToActive() {
        checkAt(96_000);
        checkAt(120_000);

        assertThat(status().mode()).isEqualTo(TradingMode.REDUCING);
    }

    @Test
    void aPersonWhoResumesIsNotHaltedAgainByTheSameDrawdown() {
        checkAt(80_000);
        trader.control().resume("looked into it");
        trader.control().check();

        assertThat(status().mode()).isEqualTo(TradingMode.ACTIVE);
    }

    @Test
    void theHighWaterMarkOnlyRises() {
        trader.broker().equity(Money.ofDollars(110_000));
        trader.clock().pass(Duration.ofDays(1));
        trader.control().startDay(trader.session());
        trader.broker().equity(Money.ofDollars(105_000));
        trader.clock().pass(Duration.ofDays(1));
        trader.control().startDay(trader.session());

        assertThat(status().highWaterMark()).isEqualTo(Money.ofDollars(110_000));
        assertThat(status().dayStartEquity()).isEqualTo(Money.ofDollars(105_000));
    }

    @Test
    void whatANightTakesIsThisDaysLoss() {
        closeAt(101_000);
        trader.clock().pass(Duration.ofDays(1));
        trader.broker().equity(Money.ofDollars(97_900));
        trader.control().startDay(trader.session());
        trader.control().check();

        assertThat(status().dayStartEquity()).isEqualTo(Money.ofDollars(101_000));
        assertThat(status().mode()).isEqualTo(TradingMode.REDUCING);
    }

    @Test
    void theHighWaterMarkKnowsACloseThatTheNightTookBack() {
        closeAt(110_000);
        trader.clock().pass(Duration.ofDays(1));
        trader.broker().equity(Money.ofDollars(108_000));
        trader.control().startDay(trader.session());
        assertThat(status().highWaterMark()).isEqualTo(Money.ofDollars(110_000));

        checkAt(98_999);
        assertThat(status().mode()).isEqualTo(TradingMode.HALTED);
    }

    private void closeAt(long equity) {
        Money dollars = Money.ofDollars(equity);
        DayBook day = new DayBook(
                trader.session().date(),
                Money.ofDollars(100_000),
                dollars,
                dollars,
                dollars.minus(Money.ofDollars(100_000)),
                Money.ZERO,
                Money.ZERO,
                0,
                0,
                0,
                0,
                DataLabel.SIMULATED);
        trader.stores().transactions().commit(List.of(new Change.CloseDay(day)));
    }

    @Test
    void aFlattenUnderWaySurvivesEverySwitchButResume() {
        trader.control().flatten("kill");
        trader.control().halt("and halt");
        assertThat(status().flattening()).isTrue();
        trader.control().reduce("or reduce");
        assertThat(status().flattening()).isTrue();
        checkAt(80_000);
        assertThat(status().flattening()).isTrue();
        trader.control().resume("over");

        assertThat(status().flattening()).isFalse();
        assertThat(status().mode()).isEqualTo(TradingMode.ACTIVE);
    }
}

package io.spreadtrader.core.report;

import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.port.fake.ReportsInMemory;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.store.TradingMode;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import org.junit.jupiter.api.Test;

class ReportDayTest {
    private final TradingScenario trader = aTrader();
    private final ReportsInMemory reports = new ReportsInMemory();

    private DayBook close() {
        new ReportDay(trader.ports(), reports, new SwitchTradingState(trader.ports())).close(trader.session());
        return trader.stores().days().all().getLast();
    }

    @Test
    void aDayIsClosedOnceAndItsReportStored() {
        close();
        int commits = trader.journal().size();
        close();

        assertThat(trader.journal()).hasSize(commits);
        assertThat(reports.texts()).containsOnlyKeys(SESSION);
    }

    @Test
    void realisedUnrealisedAndFeesExplainTheEquityToTheCent() {
        trader.positionOpen();
        // 350 paid, 2.80 in fees; the scenario marks everything at nothing.
        trader.broker().equity(Money.ofCents(10_000_000 - 35_000 - 280));
        DayBook day = close();

        assertThat(day.unrealized()).isEqualTo(Money.ofDollars(-350));
        assertThat(day.fees()).isEqualTo(Money.ofCents(280));
        assertThat(day.difference()).isEqualTo(Money.ZERO);
        assertThat(day.entries()).isEqualTo(1);
        assertThat(day.openPositions()).isEqualTo(1);
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    @Test
    void aCentOfDifferenceIsAnAlarmAndHaltsTrading() {
        trader.broker().equity(Money.ofCents(10_000_001));

        assertThat(close().difference()).isEqualTo(Money.ofCents(1));
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
        assertThat(trader.stores().tradingState().current().mode()).isEqualTo(TradingMode.HALTED);
    }

    @Test
    void whatAPersonsOwnHoldingEarnsIsLeftOutOfTheDay() {
        Stock shares = new Stock(TradingScenario.ACME);
        trader.broker().hold(shares, 10);
        trader.reconcile().reconcile();
        AdoptDifference person = new AdoptDifference(trader.stores(), trader.clock(), DataLabel.SIMULATED);
        person.foreign(person.shown(shares), Price.ofCents(9_800), Money.ofCents(100), "mine");
        // 980 paid and a dollar of fees; the scenario marks everything at nothing.
        trader.broker().equity(Money.ofCents(10_000_000 - 98_000 - 100));
        DayBook day = close();

        assertThat(day.difference()).isEqualTo(Money.ZERO);
        assertThat(day.equityMid()).isEqualTo(Money.ofDollars(100_000));
        assertThat(trader.stores().tradingState().current().mode()).isEqualTo(TradingMode.ACTIVE);
    }

    @Test
    void aReportThatCouldNotBeStoredLeavesTheDayToBeClosedAgain() {
        reports.whenStored(() -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(this::close).hasMessage("killed");
        assertThat(trader.stores().days().all()).isEmpty();
        reports.whenStored(() -> {});

        close();

        assertThat(trader.stores().days().all()).hasSize(1);
    }
}

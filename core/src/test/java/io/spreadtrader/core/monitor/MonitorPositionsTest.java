package io.spreadtrader.core.monitor;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MonitorPositionsTest {
    private final TradingScenario trader = aTrader();

    @Test
    void aPositionIsExitedOnceHoweverOftenOneLooks() {
        trader.exitWorking();
        trader.tick();
        trader.pass(Duration.ofMinutes(1));
        trader.tick();

        assertThat(trader.position().state()).isEqualTo(PositionState.EXITING);
        assertThat(trader.stores().intents().all()).hasSize(2);
        assertThat(trader.intent(exit(1)).exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.alerts(Severity.HIGH)).hasSize(1);
    }

    @Test
    void anExitClosesAndNeverPaysToBeRidOfADebitSpread() {
        trader.exitWorking();
        OrderIntent exit = trader.intent(exit(1));

        assertThat(exit.order().legs())
                .containsExactly(new ComboLeg(SPREAD.longLeg(), -1), new ComboLeg(SPREAD.shortLeg(), 1));
        assertThat(exit.worstPrice()).isEqualTo(Price.ofCents(-1));
        assertThat(exit.order().limit()).isEqualTo(Price.ofCents(-160));
    }

    @Test
    void anEntryStillAtWorkIsNotExited() {
        trader.entryWorking();
        trader.broker().fill(ENTRY, 1, 3.97, 2.22);
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();

        assertThat(trader.position().state()).isEqualTo(PositionState.OPENING);
        assertThat(trader.broker().placed()).hasSize(1);
    }

    @Test
    void aLongLegWithoutABidIsKeptAndTheShortOneClosedAlone() {
        trader.positionOpen();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.quotes().option(SPREAD.longLeg(), 0, 0.05);
        trader.quotes().option(SPREAD.shortLeg(), 0.01, 0.03);
        trader.tick();
        assertThat(trader.broker().placed().getLast().legs()).containsExactly(new ComboLeg(SPREAD.shortLeg(), 1));

        trader.broker().fill(exit(1), 2, 0.03);
        trader.tick();

        assertThat(trader.position().isOpen()).isTrue();
        assertThat(trader.position().openContracts()).isZero();
        assertThat(trader.reserved()).isZero();
        assertThat(trader.broker().placed()).hasSize(2);
    }

    @Test
    void aValueExitIsSeenTwiceBeforeItCounts() {
        trader.positionOpen();
        trader.quotes().option(SPREAD.longLeg(), 6.00, 6.10);
        trader.quotes().option(SPREAD.shortLeg(), 1.90, 2.00);
        trader.tick();
        assertThat(trader.position().valueWatch()).isPresent();
        trader.clock().pass(Duration.ofSeconds(29));
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(1);
        trader.clock().pass(Duration.ofSeconds(1));
        trader.tick();

        assertThat(trader.intent(exit(1)).exitReason()).contains(ExitReason.PROFIT_TARGET);
    }

    @Test
    void aValueThatComesBackIsForgotten() {
        trader.positionOpen();
        trader.quotes().option(SPREAD.longLeg(), 6.00, 6.10);
        trader.quotes().option(SPREAD.shortLeg(), 1.90, 2.00);
        trader.tick();
        trader.quotes().option(SPREAD.longLeg(), 3.90, 4.00);
        trader.clock().pass(Duration.ofMinutes(1));
        trader.tick();

        assertThat(trader.position().valueWatch()).isEmpty();
    }

    @Test
    void theKillSwitchClosesEveryPositionAndItsEntryFirst() {
        trader.entryWorking();
        trader.broker().fill(ENTRY, 1, 3.97, 2.22);
        trader.control().flatten("test");
        trader.tick();
        assertThat(trader.broker().messages()).containsExactly(ENTRY + " x");
        trader.broker().confirmCancel(ENTRY);
        trader.tick();

        assertThat(trader.intent(exit(1)).exitReason()).contains(ExitReason.KILL_SWITCH);
        assertThat(trader.intent(exit(1)).order().quantity()).isEqualTo(1);
    }

    @Test
    void thePositionLeavesAtFourteenDays() {
        trader.positionOpen();
        trader.clock().moveTo(Instant.parse("2026-01-30T15:00:00Z"));
        trader.tick();

        assertThat(trader.intent(exit(1)).exitReason()).contains(ExitReason.DTE_LIMIT);
        // Patient: at mid.
        assertThat(trader.intent(exit(1)).order().limit()).isEqualTo(Price.ofCents(-170));
    }
}

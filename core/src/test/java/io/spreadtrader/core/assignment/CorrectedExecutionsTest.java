package io.spreadtrader.core.assignment;

import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.broker.BrokerEvent.ExecutionCorrected;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import org.junit.jupiter.api.Test;

/** Two spreads bought at 3.97 and 2.22 for a commission of 1.40 on each leg; then the broker says something else. */
class CorrectedExecutionsTest {
    private final TradingScenario trader = aTrader();

    private Execution booked() {
        return trader.intent(ENTRY).executions().getFirst();
    }

    private static Execution at(Execution of, int quantity, String price, int commission) {
        return new Execution(
                of.id(),
                of.orderId(),
                of.instrument(),
                quantity,
                Price.parse(price),
                Money.ofCents(commission),
                of.at());
    }

    private void theBrokerSays(Execution execution) {
        trader.broker().report(new ExecutionCorrected(execution, true));
    }

    private Money fees() {
        return trader.position().ledger().fees();
    }

    @Test
    void whatItCostsMoreIsChargedOnceHoweverOftenItIsSaid() {
        trader.positionOpen();
        Execution told = at(booked(), 2, "3.98", 145);
        theBrokerSays(told);
        theBrokerSays(told);

        assertThat(fees()).isEqualTo(Money.ofCents(280 + 200 + 5));
        assertThat(booked()).isEqualTo(told);
        assertThat(trader.intent(ENTRY).executions()).hasSize(2);
    }

    @Test
    void aNewProcessToldTheSameAgainBooksNothing() {
        trader.positionOpen();
        theBrokerSays(at(booked(), 2, "3.98", 145));
        trader.restart();
        trader.reconcile().reconcile();
        theBrokerSays(booked());

        assertThat(fees()).isEqualTo(Money.ofCents(485));
    }

    @Test
    void aNewProcessBooksOnlyWhatIsNewSinceTheOneBefore() {
        trader.positionOpen();
        Execution first = booked();
        theBrokerSays(at(first, 2, "3.98", 145));
        trader.restart();
        theBrokerSays(at(first, 2, "3.96", 140));

        assertThat(fees()).isEqualTo(Money.ofCents(280 - 200));
    }

    @Test
    void aModelledCommissionReplacesNoneThatIsBooked() {
        trader.positionOpen();
        Execution booked = booked();
        trader.broker().report(new ExecutionCorrected(at(booked, 2, "3.98", 999), false));

        assertThat(booked())
                .isEqualTo(at(booked, 2, "3.98", (int) booked.commission().cents()));
        assertThat(fees()).isEqualTo(Money.ofCents(280 + 200));
    }

    @Test
    void aPositionThatHasClosedIsChargedToo() {
        trader.exitWorking();
        trader.broker().fill(TradingScenario.exit(1), 2, 3.90, 2.30);
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        Money before = fees();
        theBrokerSays(at(booked(), 2, "3.97", 100));

        assertThat(fees()).isEqualTo(before.minus(Money.ofCents(40)));
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
    }

    @Test
    void unitsThatTradedBesidesAreHeld() {
        trader.positionOpen();
        theBrokerSays(at(booked(), 3, "3.97", 140));

        assertThat(trader.position().ledger().quantity(SPREAD.longLeg())).isEqualTo(3);
        assertThat(fees()).isEqualTo(Money.ofCents(280));
    }

    @Test
    void oneThatIsNotBookedYetIsBookedAsItIsSaid() {
        trader.entryWorking();
        Execution unheard = trader.broker().trade(ENTRY, 2, 3.97, 2.22).getFirst();
        theBrokerSays(at(unheard, 2, "3.98", 145));

        assertThat(booked().price()).isEqualTo(Price.parse("3.98"));
        assertThat(fees()).isEqualTo(Money.ofCents(145));
    }
}

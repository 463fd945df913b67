package io.spreadtrader.core.execution;

import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent.ExecutionCorrected;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
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

        assertThat(fees()).isEqualTo(Money.ofCents(280 + 5));
        assertThat(trader.position().ledger().lots().getFirst().price()).isEqualTo(Price.parse("3.98"));
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

        assertThat(fees()).isEqualTo(Money.ofCents(285));
        assertThat(trader.position().averagePremium()).isEqualTo(Price.parse("1.76"));
    }

    @Test
    void aNewProcessBooksOnlyWhatIsNewSinceTheOneBefore() {
        trader.positionOpen();
        Execution first = booked();
        theBrokerSays(at(first, 2, "3.98", 145));
        trader.restart();
        theBrokerSays(at(first, 2, "3.96", 140));

        assertThat(fees()).isEqualTo(Money.ofCents(280));
        assertThat(trader.position().averagePremium()).isEqualTo(Price.parse("1.74"));
    }

    @Test
    void aModelledCommissionReplacesNoneThatIsBooked() {
        trader.positionOpen();
        Execution booked = booked();
        trader.broker().report(new ExecutionCorrected(at(booked, 2, "3.98", 999), false));

        assertThat(booked())
                .isEqualTo(at(booked, 2, "3.98", (int) booked.commission().cents()));
        assertThat(fees()).isEqualTo(Money.ofCents(280));
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

    /** Both contracts sold at 3.90 and 2.30; bought at 3.97 and 2.22. */
    private Execution closed() {
        trader.exitWorking();
        trader.broker().fill(TradingScenario.exit(1), 2, 3.90, 2.30);
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.reserved()).isZero();
        return trader.intent(TradingScenario.exit(1)).executions().getFirst();
    }

    @Test
    void aClosingFillThatWasLessOpensThePositionAgainWithWhatItHadPaid() {
        Execution sold = closed();
        theBrokerSays(at(sold, -1, "3.90", 70));
        Execution bought = trader.intent(TradingScenario.exit(1)).executions().getLast();
        theBrokerSays(at(bought, 1, "2.30", 70));

        assertThat(trader.position().isOpen()).isTrue();
        assertThat(trader.position().closedAt()).isEmpty();
        assertThat(trader.position().ledger().lots())
                .extracting(lot -> lot.quantity() + " at " + lot.price())
                .containsExactly("1 at 3.97", "-1 at 2.22");
        // One contract lost 0.07 on its long leg and 0.08 on its short one.
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(-15));
        assertThat(fees()).isEqualTo(Money.ofCents(280 + 140));
        assertThat(trader.reserved()).isEqualTo(1);
        assertThat(trader.alerts(Severity.CRITICAL))
                .hasSize(1)
                .first()
                .asString()
                .contains("it is open again");
    }

    @Test
    void whatIsOpenAgainIsWatchedAndClosedLikeAnyOther() {
        Execution sold = closed();
        theBrokerSays(at(sold, -1, "3.90", 70));
        theBrokerSays(at(trader.intent(TradingScenario.exit(1)).executions().getLast(), 1, "2.30", 70));
        trader.broker().hold(SPREAD.longLeg(), 1);
        trader.broker().hold(SPREAD.shortLeg(), -1);
        trader.pass(java.time.Duration.ofMinutes(1));
        trader.reconcile().reconcile();
        trader.tick();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(TradingScenario.exit(2));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(1);
    }

    @Test
    void aDearerEntryCountsInThePremiumThatExitsAreDecidedOn() {
        trader.positionOpen();
        theBrokerSays(at(booked(), 2, "4.47", 140));

        assertThat(trader.position().averagePremium()).isEqualTo(Price.parse("2.25"));
        assertThat(trader.position().ledger().lots().getFirst().price()).isEqualTo(Price.parse("4.47"));
        assertThat(fees()).isEqualTo(Money.ofCents(280));
    }

    @Test
    void anEntryThatWasLessHasFewerContracts() {
        trader.positionOpen();
        theBrokerSays(at(booked(), 1, "3.97", 70));
        theBrokerSays(at(trader.intent(ENTRY).executions().getLast(), -1, "2.22", 70));

        assertThat(trader.position().contracts()).isEqualTo(1);
        assertThat(trader.position().openContracts()).isEqualTo(1);
        assertThat(trader.position().averagePremium()).isEqualTo(Price.parse("1.75"));
        assertThat(trader.reserved()).isEqualTo(1);
    }

    @Test
    void anEntryThatNeverWasLeavesAClosedPositionThatIsNeitherAssignedNorExpired() {
        trader.positionOpen();
        theBrokerSays(at(booked(), 0, "3.97", 0));
        assertThat(trader.alerts(Severity.HIGH)).anyMatch(text -> text.startsWith("CORRECTION"));
        theBrokerSays(at(trader.intent(ENTRY).executions().getLast(), 0, "2.22", 0));

        assertThat(trader.position().exitReason()).contains(ExitReason.CORRECTED);
        assertThat(trader.position().ledger().lots()).isEmpty();
        assertThat(fees()).isEqualTo(Money.ZERO);
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void anExitThatWasMoreClosesItsPositionForItsOwnReason() {
        trader.exitWorking();
        trader.broker().fill(TradingScenario.exit(1), 1, 3.90, 2.30);
        trader.broker().confirmCancel(TradingScenario.exit(1));
        var fills = trader.intent(TradingScenario.exit(1)).executions();
        theBrokerSays(at(fills.getFirst(), -2, "3.90", 140));
        theBrokerSays(at(fills.getLast(), 2, "2.30", 140));

        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(-30));
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void aWorkingOrderThatIsFoundFilledByItsCorrectionEnds() {
        trader.entryWorking();
        trader.broker().fill(ENTRY, 1, 3.97, 2.22);
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        theBrokerSays(at(booked(), 2, "3.97", 140));
        theBrokerSays(at(trader.intent(ENTRY).executions().getLast(), -2, "2.22", 140));

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.FILLED);
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.position().contracts()).isEqualTo(2);
    }

    @Test
    void aFillThatIsTakenBackAfterItWasSoldIsToldAsALegHeldTheWrongWay() {
        closed();
        theBrokerSays(at(booked(), 0, "3.97", 0));

        assertThat(trader.position().isOpen()).isTrue();
        assertThat(trader.position().ledger().quantity(SPREAD.longLeg())).isEqualTo(-2);
        assertThat(trader.alerts(Severity.CRITICAL)).anyMatch(text -> text.contains("holds -2 of " + SPREAD.longLeg()));
    }

    @Test
    void allItComesToIsTheSameToTheCentWhereMoreThanExecutionsIsBooked() {
        trader.positionOpen();
        trader.broker()
                .change(new HoldingChanged(
                        "gone",
                        HoldingChange.LIQUIDATION,
                        SPREAD.longLeg(),
                        -1,
                        Price.parse("4.10"),
                        Money.ofCents(70),
                        trader.clock().instant()));
        theBrokerSays(at(booked(), 3, "4.00", 200));

        assertThat(trader.position().ledger().quantity(SPREAD.longLeg())).isEqualTo(2);
        Money worth = trader.position().ledger().unrealized(instrument -> Price.ZERO);
        Money cash = trader.position().ledger().realized().plus(worth).minus(fees());
        // Three bought at 4.00, one sold at 4.10, two of the other sold at 2.22, and 2.00, 1.40 and 0.70 of fees.
        assertThat(cash).isEqualTo(Money.ofCents(-120_000 + 41_000 + 44_400 - 200 - 140 - 70));
    }
}

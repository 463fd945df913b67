package io.spreadtrader.core.execution;

import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecuteOrderTest {
    private static final Duration STEP = Duration.ofSeconds(15);

    private final TradingScenario trader = aTrader();

    @Test
    void aReadyEntryIsSentOnceAndWaitsForItsNextStep() {
        trader.entryReady();
        trader.work();
        trader.work();

        assertThat(trader.broker().placed()).extracting(order -> order.id()).containsExactly(ENTRY);
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(trader.execute().nextDueAt())
                .contains(trader.clock().instant().plus(STEP));
    }

    @Test
    void anEntryIsSentAtThePriceOfTheMomentItIsClaimed() {
        trader.entryReady();
        trader.quotes().option(SPREAD.longLeg(), 3.80, 3.90);
        trader.work();

        // 1.50 on our side, 1.70 natural, 0.4 of the way.
        assertThat(trader.broker().placed().getFirst().limit()).isEqualTo(Price.ofCents(158));
        assertThat(trader.intent(ENTRY).order().limit()).isEqualTo(Price.ofCents(158));
    }

    @Test
    void reportsThatComeWhileTheOrderIsBeingSentAreBooked() {
        trader.broker().during(id -> {
            trader.broker().during(none -> {});
            trader.broker().accept(id);
            trader.broker().fill(id, 2, 3.97, 2.22);
        });
        trader.entryReady();
        trader.work();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.FILLED);
        assertThat(trader.position().openContracts()).isEqualTo(2);
    }

    @Test
    void aFillThatComesWhileTheLimitIsMovedIsBooked() {
        trader.entryWorking();
        trader.broker().during(id -> {
            trader.broker().during(none -> {});
            trader.broker().fill(id, 2, 3.97, 2.22);
        });
        trader.quotes().option(SPREAD.longLeg(), 3.80, 3.90);
        trader.pass(STEP);

        assertThat(trader.broker().messages()).hasSize(1);
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void theWalkNeverPaysMoreThanTheWorstPriceAndEndsWithACancellation() {
        trader.entryWorking();
        trader.quotes().option(SPREAD.longLeg(), 4.40, 4.50);
        for (int step = 0; step < 7; step++) {
            trader.pass(STEP);
        }

        assertThat(trader.intent(ENTRY).order().limit()).isEqualTo(Price.ofCents(180));
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.PENDING_CANCEL);
        trader.broker().confirmCancel(ENTRY);
        assertThat(trader.intent(ENTRY).note()).isEqualTo("WALK_ENDED");
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void anEntryThatLosesItsQuoteStillEndsItsWalk() {
        trader.entryWorking();
        trader.quotes().silence(SPREAD.longLeg());
        for (int step = 0; step < 7; step++) {
            trader.pass(STEP);
        }

        assertThat(trader.broker().messages()).containsExactly(ENTRY + " x");
    }

    @Test
    void aDebitEntryNeverTurnsIntoACreditWhenTheMarketFallsAway() {
        trader.entryWorking();
        trader.quotes().option(SPREAD.longLeg(), 1.00, 2.00);
        trader.quotes().option(SPREAD.shortLeg(), 1.50, 2.50);
        trader.pass(STEP);

        assertThat(trader.intent(ENTRY).order().limit()).isEqualTo(Price.ofCents(1));
    }

    @Test
    void anEntryLeftReadyBeyondTheWindowIsDeniedAndGivesItsPlaceBack() {
        trader.entryReady();
        trader.at(trader.session().close().minus(Duration.ofMinutes(10)));

        assertThat(trader.broker().placed()).isEmpty();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.DENIED);
        assertThat(trader.intent(ENTRY).note()).isEqualTo("WINDOW_ENDED");
        assertThat(trader.intent(ENTRY).wasSent()).isFalse();
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void anEntryIsSentInTheLastInstantOfTheWindow() {
        trader.entryReady();
        trader.at(trader.session().close().minus(Duration.ofMinutes(10)).minusMillis(1));

        assertThat(trader.broker().placed()).hasSize(1);
    }

    @Test
    void haltingDeniesReadyEntriesAndCancelsWorkingOnes() {
        trader.entryReady();
        trader.control().halt("test");
        trader.work();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.DENIED);
        assertThat(trader.reserved()).isZero();

        TradingScenario other = aTrader();
        other.entryWorking();
        other.control().halt("test");
        other.work();
        assertThat(other.broker().messages()).containsExactly(ENTRY + " x");
        other.broker().confirmCancel(ENTRY);
        assertThat(other.reserved()).isZero();
    }

    @Test
    void aRepeatedExecutionIsBookedOnce() {
        trader.entryWorking();
        List<Execution> legs = trader.broker().fill(ENTRY, 2, 3.97, 2.22);
        legs.forEach(leg -> trader.broker().report(new BrokerEvent.Executed(leg)));

        assertThat(trader.intent(ENTRY).executions()).hasSize(2);
        assertThat(trader.position().openContracts()).isEqualTo(2);
    }

    @Test
    void aPartOfACancelledOrderThatComesLateIsBookedAndLeavesItCancelled() {
        trader.entryWorking();
        List<Execution> legs = trader.broker().trade(ENTRY, 1, 3.97, 2.22);
        trader.broker().confirmCancel(ENTRY);
        assertThat(trader.reserved()).isZero();
        legs.forEach(leg -> trader.broker().report(new BrokerEvent.Executed(leg)));

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.position().openContracts()).isEqualTo(1);
        assertThat(trader.reserved()).isEqualTo(1);
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.alerts(Severity.WARNING)).hasSize(2);
    }

    @Test
    void aFillOfARejectedOrderIsBookedAllTheSame() {
        trader.entryReady();
        trader.work();
        List<Execution> legs = trader.broker().trade(ENTRY, 2, 3.97, 2.22);
        trader.broker().reject(ENTRY, "no");
        legs.forEach(leg -> trader.broker().report(new BrokerEvent.Executed(leg)));

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.REJECTED);
        assertThat(trader.position().openContracts()).isEqualTo(2);
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.reserved()).isEqualTo(2);
    }

    @Test
    void aFillThatComesAfterItsPositionHasClosedOpensItAgain() {
        trader.entryWorking();
        trader.broker().fill(ENTRY, 1, 3.97, 2.22);
        List<Execution> late = trader.broker().trade(ENTRY, 1, 3.97, 2.22);
        trader.broker().confirmCancel(ENTRY);
        trader.quotes().stock(TradingScenario.ACME, 89.99, 90.01);
        trader.tick();
        trader.broker().fill(exit(1), 1, 3.0, 2.0);
        assertThat(trader.position().isOpen()).isFalse();

        late.forEach(leg -> trader.broker().report(new BrokerEvent.Executed(leg)));

        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.position().openContracts()).isEqualTo(1);
        assertThat(trader.reserved()).isEqualTo(1);
        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void aLateFillOfTheEntryDoesNotFreeAPositionWhoseExitWorks() {
        trader.entryWorking();
        trader.broker().fill(ENTRY, 1, 3.97, 2.22);
        List<Execution> late = trader.broker().trade(ENTRY, 1, 3.97, 2.22);
        trader.broker().confirmCancel(ENTRY);
        trader.quotes().stock(TradingScenario.ACME, 89.99, 90.01);
        trader.tick();

        late.forEach(leg -> trader.broker().report(new BrokerEvent.Executed(leg)));
        trader.tick();

        assertThat(trader.position().state()).isEqualTo(PositionState.EXITING);
        assertThat(trader.broker().placed()).hasSize(2);
    }

    @Test
    void anOrderWhoseDayEndsWhileItsCancellationIsOnTheWayHasEnded() {
        trader.entryWorking();
        trader.control().halt("test");
        trader.work();
        trader.broker().expire(ENTRY);

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void anExitWithoutAQuoteWaitsInsteadOfOfferingTheWorstPrice() {
        trader.positionOpen();
        trader.quotes().stock(TradingScenario.ACME, 89.99, 90.01);
        trader.quotes().silence(SPREAD.shortLeg());
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(1);
        assertThat(trader.alerts(Severity.HIGH)).anyMatch(text -> text.contains("NO_QUOTE"));

        trader.quotes().option(SPREAD.shortLeg(), 0.20, 0.30);
        trader.quotes().option(SPREAD.longLeg(), 0.90, 1.00);
        trader.pass(Duration.ofMinutes(1));

        assertThat(trader.broker().placed().getLast().limit()).isEqualTo(Price.ofCents(-60));
    }

    @Test
    void anExitHeldBackIsPricedAnewWhenItIsSent() {
        trader.positionOpen();
        trader.quotes().stock(TradingScenario.ACME, 89.99, 90.01);
        trader.quotes().halt(true);
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(1);

        trader.quotes().option(SPREAD.longLeg(), 2.90, 3.00);
        trader.quotes().halt(false);
        trader.pass(Duration.ofMinutes(1));

        assertThat(trader.broker().placed().getLast().limit()).isEqualTo(Price.ofCents(-60));
    }

    @Test
    void aRefusedExitIsTriedAgainEverLaterButNeverGivenUp() {
        trader.positionOpen();
        trader.quotes().stock(TradingScenario.ACME, 89.99, 90.01);
        trader.tick();
        trader.broker().reject(exit(1), "margin");
        int tries = 0;
        for (int minute = 0; minute < 40; minute++) {
            trader.clock().pass(Duration.ofMinutes(1));
            int before = trader.broker().placed().size();
            trader.tick();
            if (trader.broker().placed().size() > before) {
                tries++;
                trader.broker().reject(trader.broker().placed().getLast().id(), "margin");
            }
        }

        assertThat(tries).isEqualTo(5);
    }

    @Test
    void anExitWhoseDayEndedIsSentAgainTheNextDayForWhatIsLeft() {
        trader.exitWorking();
        trader.broker().fill(exit(1), 1, 1.0, 0.5);
        trader.at(trader.session().close());
        trader.broker().expire(exit(1));
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.reserved()).isEqualTo(1);

        trader.clock().moveTo(Instant.parse("2026-01-06T14:31:00Z"));
        trader.tick();

        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(2));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(1);
    }

    @Test
    void anExitRestsAtItsBoundAndTheHurryIsOver() {
        trader.exitWorking();
        trader.quotes().option(SPREAD.longLeg(), 0.05, 0.50);
        trader.quotes().option(SPREAD.shortLeg(), 0.10, 0.60);
        trader.pass(Duration.ofSeconds(5));
        trader.pass(Duration.ofSeconds(5));

        assertThat(trader.intent(exit(1)).order().limit()).isEqualTo(Price.ofCents(-1));
        assertThat(trader.alerts(Severity.HIGH)).anyMatch(text -> text.contains("rests"));
        assertThat(trader.execute().nextDueAt())
                .contains(trader.clock().instant().plusSeconds(60));
    }

    @Test
    void theKillSwitchHurriesAnExitThatIsAlreadyOnItsWay() {
        trader.positionOpen();
        trader.clock()
                .moveTo(SPREAD.expiration()
                        .minusDays(14)
                        .atTime(10, 0)
                        .atZone(MarketCalendar.NEW_YORK)
                        .toInstant());
        trader.tick();
        Price patient = trader.broker().placed().getLast().limit();
        trader.control().flatten("test");
        trader.pass(Duration.ofSeconds(5));

        assertThat(patient).isEqualTo(Price.ofCents(-170));
        assertThat(trader.intent(exit(1)).order().limit()).isEqualTo(Price.ofCents(-160));
    }

    @Test
    void whatWasDueAndCouldNotBeDoneDoesNotHideWhatFallsDueNext() {
        trader.entryReady();
        trader.clock().pass(Duration.ofSeconds(1));

        assertThat(trader.execute().nextDueAt()).isEmpty();
    }

    @Test
    void everyPlacementAndEveryModificationCountsForTheDayItIsSentOnAlsoAfterARestart() {
        trader.entryWorking();
        assertThat(trader.snapshots().orderMessagesToday()).isEqualTo(1);
        trader.quotes().option(SPREAD.longLeg(), 3.80, 3.90);
        trader.pass(STEP);
        assertThat(trader.broker().messages()).hasSize(1);
        trader.restart();
        trader.reconcile().reconcile();

        assertThat(trader.snapshots().orderMessagesToday()).isEqualTo(2);
        trader.clock().pass(Duration.ofDays(1));
        assertThat(trader.snapshots().orderMessagesToday()).isZero();
    }

    @Test
    void anExitThatWaitedOverNightCountsForTheDayItIsSentOn() {
        trader.positionOpen();
        trader.quotes().stock(TradingScenario.ACME, 89.99, 90.01);
        trader.quotes().halt(true);
        trader.tick();
        trader.clock().moveTo(Instant.parse("2026-01-06T15:00:00Z"));
        assertThat(trader.snapshots().orderMessagesToday()).isZero();
        trader.quotes().halt(false);
        trader.reconcile().reconcile();
        trader.tick();

        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(trader.snapshots().orderMessagesToday()).isEqualTo(1);
    }
}

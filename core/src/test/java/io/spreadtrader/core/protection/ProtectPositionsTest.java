package io.spreadtrader.core.protection;

import static io.spreadtrader.core.protection.StopScenario.aStopResting;
import static io.spreadtrader.core.protection.StopScenario.aTrader;
import static io.spreadtrader.core.protection.StopScenario.stop;
import static io.spreadtrader.core.protection.StopScenario.stops;
import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Comparison;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The life of the stop at the broker, from the entry's fill to whatever ends the position. */
class ProtectPositionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static void fall(TradingScenario trader) {
        trader.quotes().stock(ACME, 89.99, 90.01);
    }

    @Test
    void aFilledEntryGetsOneStopForAllOfItThatOutlivesTheDay() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        trader.tick();
        trader.tick();

        ComboOrder placed = trader.broker().placed().getLast();
        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(placed.id()).isEqualTo(stop(1));
        assertThat(placed.legs())
                .isEqualTo(ComboOrder.toClose(stop(1), SPREAD, 2, Price.ZERO).legs());
        assertThat(placed.quantity()).isEqualTo(2);
        assertThat(placed.condition()).contains(new PriceCondition(ACME, Comparison.AT_OR_BELOW, Price.parse("95.00")));
        assertThat(placed.timeInForce()).isEqualTo(TimeInForce.GOOD_TILL_CANCELED);
        assertThat(placed.limit()).isBetween(Price.parse("-1.60"), Price.parse("-0.01"));
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.reserved()).isEqualTo(2);
    }

    @Test
    void switchedOffThereIsNoneAndOneThatRestsIsWithdrawn() {
        TradingScenario trader = TradingScenario.aTrader();
        trader.positionOpen();
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(1);
    }

    @Test
    void whileTheEntryWorksThereIsNone() {
        TradingScenario trader = aTrader();
        trader.entryWorking();
        trader.broker().fill(ENTRY, 1, 3.97, 2.22);
        trader.tick();
        assertThat(stops(trader)).isEmpty();
    }

    @Test
    void ourOwnExitWaitsUntilTheStopIsGoneAndThenSells() {
        TradingScenario trader = aStopResting();
        fall(trader);
        trader.tick();
        assertThat(trader.broker().messages()).containsExactly(stop(1) + " x");
        assertThat(trader.broker().placed()).as("entry and stop").hasSize(2);

        trader.broker().confirmCancel(stop(1));
        trader.pass(Duration.ofSeconds(1));
        assertThat(trader.broker().placed()).hasSize(3);
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(2);
    }

    @Test
    void ourOwnExitWaitsForTheStopWhereTheBrokersClockIsAheadOfOurs() {
        TradingScenario trader = aStopResting();
        Position held = trader.position();
        Position ahead = new Position(
                held.id(),
                held.spread(),
                held.strategy(),
                held.sector(),
                held.holdsThroughEarnings(),
                held.underlyingAtEntry(),
                held.atrAtEntry(),
                held.openedAt().plus(MINUTE),
                held.contracts(),
                held.openingPremium(),
                held.ledger(),
                held.state(),
                held.exitAttempts(),
                held.valueWatch(),
                held.exitReason(),
                held.closedAt(),
                held.version());
        trader.ports().commitOwn(List.of(new Change.UpdatePosition(ahead.asNextOf(held))));
        fall(trader);
        trader.tick();
        assertThat(trader.broker().messages()).containsExactly(stop(1) + " x");
        assertThat(trader.broker().placed()).as("entry and stop").hasSize(2);
    }

    @Test
    void whatTheStopSoldWhileItWasWithdrawnIsNotSoldAgain() {
        TradingScenario trader = aStopResting();
        fall(trader);
        trader.tick();
        trader.broker().fill(stop(1), 1, 0.80, 0.30);
        trader.broker().confirmCancel(stop(1));
        trader.pass(Duration.ofSeconds(1));

        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(1);
        trader.broker().fill(exit(1), 1, 0.80, 0.30);
        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.broker().holdings()).isEmpty();
    }

    @Test
    void aStopThatWasFasterLeavesNothingToExit() {
        TradingScenario trader = aStopResting();
        fall(trader);
        trader.tick();
        trader.broker().fill(stop(1), 2, 0.80, 0.30);
        trader.pass(MINUTE);

        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.DENIED);
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void anEndReportedBeforeItsExecutionsSendsNothingUntilTheyAreKnown() {
        TradingScenario trader = aStopResting();
        fall(trader);
        trader.tick();
        var executions = trader.broker().trade(stop(1), 1, 0.80, 0.30);
        trader.broker().confirmCancel(stop(1));
        trader.pass(Duration.ofSeconds(5));
        assertThat(trader.broker().placed()).as("held back").hasSize(2);

        executions.forEach(execution -> trader.broker().report(new BrokerEvent.Executed(execution)));
        trader.pass(Duration.ofSeconds(1));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(1);
    }

    @Test
    void aFillWhileWeWereDeadIsBookedOnceAndToldLoudly() {
        TradingScenario trader = aStopResting();
        trader.broker().trade(stop(1), 2, 0.80, 0.30);
        trader.clock().pass(Duration.ofHours(20));
        fall(trader);
        trader.restart();
        trader.reconcile().reconcile();
        trader.tick();
        trader.reconcile().reconcile();
        trader.tick();

        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(trader.alerts(Severity.HIGH)).singleElement().asString().startsWith("Stop at the broker filled");
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    @Test
    void haltedItStaysAndTheKillSwitchReplacesIt() {
        TradingScenario trader = aStopResting();
        trader.control().halt("test");
        trader.clock().pass(MINUTE);
        trader.tick();
        assertThat(trader.broker().messages()).isEmpty();

        trader.control().flatten("test");
        trader.tick();
        assertThat(trader.broker().messages()).containsExactly(stop(1) + " x");
        trader.broker().confirmCancel(stop(1));
        trader.pass(Duration.ofSeconds(1));
        assertThat(trader.intent(exit(1)).exitReason()).contains(ExitReason.KILL_SWITCH);
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
    }

    @Test
    void anAssignedPositionLosesItsStopBeforeItsRepair() {
        TradingScenario trader = aStopResting();
        trader.clock().moveTo(Instant.parse("2026-01-06T12:00:00Z"));
        assign(trader);
        trader.work();
        assertThat(trader.broker().messages()).as("at once, before the open").containsExactly(stop(1) + " x");

        trader.clock().moveTo(Instant.parse("2026-01-06T14:36:00Z"));
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(2);
        trader.broker().confirmCancel(stop(1));
        trader.pass(MINUTE);
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(3);
        assertThat(trader.broker().placed().getLast().legs().getFirst().instrument())
                .isEqualTo(new Stock(ACME));
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    private static void assign(TradingScenario trader) {
        change(
                trader,
                "option",
                new BrokerEvent.HoldingChanged(
                        "option",
                        BrokerEvent.HoldingChange.ASSIGNMENT,
                        SPREAD.shortLeg(),
                        2,
                        Price.ZERO,
                        Money.ZERO,
                        trader.clock().instant()));
        change(
                trader,
                "shares",
                new BrokerEvent.HoldingChanged(
                        "shares",
                        BrokerEvent.HoldingChange.ASSIGNMENT,
                        new Stock(ACME),
                        -200,
                        Price.parse("105.00"),
                        Money.ZERO,
                        trader.clock().instant()));
    }

    private static void change(TradingScenario trader, String id, BrokerEvent.HoldingChanged changed) {
        assertThat(changed.id()).isEqualTo(id);
        trader.broker().change(changed);
    }

    @Test
    void aRefusedStopIsTriedAgainAfterAPauseThatDoubles() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        trader.tick();
        trader.broker().reject(stop(1), "no");
        trader.clock().pass(Duration.ofSeconds(59));
        trader.tick();
        assertThat(stops(trader)).hasSize(1);
        trader.clock().pass(Duration.ofSeconds(1));
        trader.tick();
        assertThat(stops(trader)).hasSize(2);
        trader.broker().reject(stop(2), "no");
        trader.clock().pass(MINUTE);
        trader.tick();
        assertThat(stops(trader)).hasSize(2);
        trader.clock().pass(MINUTE);
        trader.tick();
        assertThat(stops(trader)).hasSize(3);
        assertThat(trader.alerts(Severity.HIGH)).hasSize(2);
    }

    @Test
    void oneTheBrokerCancelledUnaskedIsToldAndReplaced() {
        TradingScenario trader = aStopResting();
        trader.broker().confirmCancel(stop(1));
        trader.clock().pass(MINUTE);
        trader.tick();
        assertThat(trader.alerts(Severity.HIGH)).singleElement().asString().contains("canceled");
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(stop(2));
    }

    @Test
    void itIsNotPlacedBeyondTheStopWhereOurExitIsDue() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        fall(trader);
        trader.tick();
        assertThat(stops(trader)).isEmpty();
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
    }

    @Test
    void itFollowsWhatTheBrokerTookAway() {
        TradingScenario trader = aStopResting();
        trader.broker()
                .change(new BrokerEvent.HoldingChanged(
                        "a",
                        BrokerEvent.HoldingChange.LIQUIDATION,
                        SPREAD.shortLeg(),
                        1,
                        Price.parse("2.20"),
                        Money.ZERO,
                        trader.clock().instant()));
        trader.broker()
                .change(new BrokerEvent.HoldingChanged(
                        "b",
                        BrokerEvent.HoldingChange.LIQUIDATION,
                        SPREAD.longLeg(),
                        -1,
                        Price.parse("3.90"),
                        Money.ZERO,
                        trader.clock().instant()));
        trader.work();
        assertThat(trader.broker().messages()).containsExactly(stop(1) + " x");
        trader.broker().confirmCancel(stop(1));
        trader.clock().pass(MINUTE);
        trader.tick();
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(stop(2));
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(1);
    }

    @Test
    void anUncertainSubmissionIsLeftToLapseBeforeAnotherIsSent() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        trader.broker().during(id -> {
            throw new IllegalStateException("killed");
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(trader::tick).hasMessage("killed");
        trader.broker().during(id -> {});
        trader.broker().forget(stop(1));
        trader.restart();
        trader.reconcile().reconcile();
        trader.tick();
        assertThat(trader.intent(stop(1)).state()).isEqualTo(OrderState.UNCERTAIN);
        trader.clock().pass(Duration.ofSeconds(30));
        trader.reconcile().reconcile();
        trader.tick();
        assertThat(trader.intent(stop(1)).state()).isEqualTo(OrderState.LAPSED);
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(stop(2));
    }

    private static List<String> without(TradingScenario trader) {
        return Stream.of(Severity.WARNING, Severity.HIGH)
                .flatMap(severity -> trader.alerts(severity).stream())
                .filter(text -> text.contains("has no stop at the broker"))
                .toList();
    }

    private static List<Decision> decisions(TradingScenario trader, String outcome) {
        return trader.stores().decisions().all().stream()
                .filter(decision -> decision.kind() == DecisionKind.PROTECTION
                        && decision.outcome().equals(outcome))
                .toList();
    }

    @Test
    void aStopThatMayNotBeWishedForIsToldOnceWithItsReasonAndFigures() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        trader.quotes().halt(true);
        trader.tick();
        trader.clock().pass(MINUTE);
        trader.tick();

        assertThat(stops(trader)).isEmpty();
        assertThat(without(trader)).singleElement().asString().contains("UNDERLYING_HALTED");
        assertThat(decisions(trader, "UNDERLYING_HALTED")).hasSize(1);
    }

    @Test
    void aStopThatIsNotPlacedWhileHoldingsDifferIsToldWithBothNumbers() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        trader.broker().hold(SPREAD.longLeg(), -1);
        trader.tick();
        trader.clock().pass(MINUTE);
        trader.tick();

        assertThat(stops(trader)).isEmpty();
        assertThat(without(trader))
                .singleElement()
                .asString()
                .contains("HOLDINGS_DIFFER", SPREAD.longLeg() + "=2 here, 1 at the broker");
        assertThat(decisions(trader, "HOLDINGS_DIFFER")).hasSize(1);
    }

    @Test
    void aStopThatIsDroppedBeforeItIsSentIsToldOnceForEachReasonAndEachIsADecision() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        for (int wishes = 0; wishes < 2; wishes++) {
            new ProtectPositions(trader.ports(), trader.snapshots()).protect(trader.session());
            trader.broker().hold(SPREAD.longLeg(), -1);
            trader.work();
            trader.broker().hold(SPREAD.longLeg(), 1);
        }
        new ProtectPositions(trader.ports(), trader.snapshots()).protect(trader.session());
        trader.quotes().halt(true);
        trader.work();

        assertThat(stops(trader)).extracting(OrderIntent::state).containsOnly(OrderState.DENIED);
        assertThat(without(trader))
                .satisfiesExactly(
                        text -> assertThat(text).contains("HOLDINGS_DIFFER", "2 here, 1 at the broker"),
                        text -> assertThat(text).contains("UNDERLYING_HALTED"));
        assertThat(decisions(trader, "HOLDINGS_DIFFER")).hasSize(2);
        assertThat(decisions(trader, "UNDERLYING_HALTED")).hasSize(1);
    }

    @Test
    void aStopThatIsDroppedBecauseItIsNotWantedIsADecisionAndNoAlert() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        new ProtectPositions(trader.ports(), trader.snapshots()).protect(trader.session());
        Position held = trader.position();
        trader.ports()
                .commitOwn(List.of(new Change.UpdatePosition(
                        held.withState(PositionState.EXITING).asNextOf(held))));
        trader.work();

        assertThat(stops(trader)).extracting(OrderIntent::note).containsExactly("NOT_OPEN");
        assertThat(decisions(trader, "NOT_OPEN")).hasSize(1);
        assertThat(without(trader)).isEmpty();
    }
}

package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.ForwardingBroker;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconcileAccountTest {
    private final TradingScenario trader = aTrader();

    private void restartAndReconcile() {
        trader.restart();
        trader.reconcile().reconcile();
    }

    /** As a kill leaves it that comes before the order was sent, or before that was written down. */
    private void leaveSubmitting(ClientOrderId id) {
        OrderIntent ready = trader.intent(id);
        OrderIntent submitting = ready.movedTo(OrderState.CLAIMED, "").movedTo(OrderState.SUBMITTING, "");
        trader.ports().commitOwn(List.of(new Change.UpdateIntent(submitting.asNextOf(ready))));
    }

    @Test
    void nothingIsReconciledBeforeTheFirstComparison() {
        trader.restart();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        trader.entryReady();
        trader.work();

        assertThat(trader.broker().placed()).isEmpty();
    }

    @Test
    void aClaimFoundAbandonedIsMadeReadyAndSentOnce() {
        OrderIntent ready = trader.entryReady();
        trader.ports().commitOwn(List.of(new Change.UpdateIntent(ready.movedTo(OrderState.CLAIMED, ""))));
        restartAndReconcile();
        trader.work();

        assertThat(trader.broker().placed()).hasSize(1);
    }

    @Test
    void anEntryOfUnknownFateLapsesAndIsNeverSentAgain() {
        trader.entryReady();
        leaveSubmitting(ENTRY);
        restartAndReconcile();
        trader.pass(Duration.ofMinutes(5));

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.LAPSED);
        assertThat(trader.reserved()).isZero();
        assertThat(trader.broker().placed()).isEmpty();
    }

    @Test
    void anEntryGivenUpThatTurnsUpAtTheBrokerIsCancelled() {
        OrderIntent ready = trader.entryReady();
        leaveSubmitting(ENTRY);
        restartAndReconcile();
        trader.broker().work(ready.order());
        trader.broker().accept(ENTRY);
        assertThat(trader.broker().messages()).containsExactly(ENTRY + " x");
        trader.reconcile().reconcile();

        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
    }

    @Test
    void anEntryGivenUpThatFillsInPartWorksAgainInItsOldPlace() {
        OrderIntent ready = trader.entryReady();
        leaveSubmitting(ENTRY);
        restartAndReconcile();
        trader.broker().placedBefore(ready.order());
        trader.broker().fill(ENTRY, 1, 3.97, 2.22);

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(trader.reserved()).isEqualTo(2);
        trader.broker().confirmCancel(ENTRY);
        assertThat(trader.reserved()).isEqualTo(1);
    }

    @Test
    void anEntryFoundAtTheBrokerWalksOn() {
        OrderIntent ready = trader.entryReady();
        leaveSubmitting(ENTRY);
        trader.broker().work(ready.order());
        restartAndReconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.ACCEPTED);
    }

    @Test
    void anExitOfUnknownFateIsSentAgainUnderANewNameAfterHalfAMinute() {
        trader.positionOpen();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.quotes().halt(true);
        trader.tick();
        leaveSubmitting(exit(1));
        trader.quotes().halt(false);
        restartAndReconcile();
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.UNCERTAIN);
        assertThat(trader.execute().nextDueAt())
                .contains(trader.clock().instant().plusSeconds(30));

        trader.clock().pass(Duration.ofSeconds(29));
        assertThat(trader.reconcile().isSettlementDue()).isFalse();
        trader.reconcile().reconcile();
        trader.tick();
        assertThat(trader.broker().placed()).hasSize(1);
        trader.clock().pass(Duration.ofSeconds(1));
        assertThat(trader.reconcile().isSettlementDue()).isTrue();
        trader.reconcile().reconcile();
        trader.tick();

        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(2));
    }

    @Test
    void aFillOfTheTimeWeWereAwayIsBooked() {
        trader.entryWorking();
        trader.broker().trade(ENTRY, 2, 3.97, 2.22);
        restartAndReconcile();

        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void anOrderGoneWithoutAWordHasEndedOnceTheNewConnectionHasHadTimeToTellOfIt() {
        trader.entryWorking();
        trader.broker().forget(ENTRY);
        restartAndReconcile();
        trader.clock().pass(Duration.ofSeconds(29));
        assertThat(trader.reconcile().isSettlementDue()).isFalse();
        trader.reconcile().reconcile();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(trader.reserved()).isEqualTo(2);

        trader.clock().pass(Duration.ofSeconds(1));
        assertThat(trader.reconcile().isSettlementDue()).isTrue();
        trader.reconcile().reconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
        assertThat(trader.reserved()).isZero();
        assertThat(trader.reconcile().isSettlementDue()).isFalse();
    }

    @Test
    void anOrderTheBrokerListsLateOnANewConnectionIsNotGivenUp() {
        ClientOrderId id = trader.entryWorking();
        OrderIntent working = trader.intent(id);
        trader.broker().forget(id);
        restartAndReconcile();
        trader.clock().pass(Duration.ofSeconds(10));
        trader.broker().work(working.order());
        trader.clock().pass(Duration.ofMinutes(1));
        trader.reconcile().reconcile();

        assertThat(trader.intent(id).state()).isEqualTo(OrderState.ACCEPTED);
    }

    @Test
    void anOrderGoneFromAConnectionThatHasLongBeenThereEndsAtOnce() {
        trader.entryWorking();
        trader.reconcile().reconcile();
        trader.clock().pass(Duration.ofSeconds(30));
        trader.broker().forget(ENTRY);
        trader.reconcile().reconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void aConnectionThatComesBackIsGivenTheSameTime() {
        trader.entryWorking();
        trader.clock().pass(Duration.ofMinutes(5));
        trader.broker().connected(false);
        trader.reconcile().watchConnection();
        trader.broker().connected(true);
        trader.broker().forget(ENTRY);
        trader.reconcile().reconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.ACCEPTED);
    }

    @Test
    void afterTheCloseNoOrderOfTheDayCanStillWork() {
        trader.entryWorking();
        trader.broker().forget(ENTRY);
        trader.clock().moveTo(trader.session().close());
        restartAndReconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void aCancellationThatMayNeverHaveLeftIsAskedForAgain() {
        trader.entryWorking();
        OrderIntent working = trader.intent(ENTRY);
        trader.ports()
                .commitOwn(List.of(new Change.UpdateIntent(working.movedTo(OrderState.PENDING_CANCEL, "WALK_ENDED"))));
        restartAndReconcile();

        assertThat(trader.broker().messages()).containsExactly(ENTRY + " x");
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.PENDING_CANCEL);
    }

    @Test
    void holdingsThatDifferHoldBackTheirPositionUntilTheyAgree() {
        trader.positionOpen();
        trader.broker().hold(SPREAD.longLeg(), 1);
        trader.reconcile().reconcile();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();
        assertThat(trader.alerts(Severity.CRITICAL)).anyMatch(text -> text.contains("2 here, 3 at the broker"));
        assertThat(trader.broker().placed()).hasSize(1);

        trader.broker().hold(SPREAD.longLeg(), -1);
        trader.reconcile().reconcile();
        trader.pass(Duration.ofMinutes(1));

        assertThat(trader.broker().placed()).hasSize(2);
    }

    @Test
    void aConnectionThatComesBackIsComparedAnew() {
        trader.broker().connected(false);
        assertThat(trader.reconcile().isReconciled()).isFalse();
        trader.broker().connected(true);

        assertThat(trader.reconcile().isReconciled()).isFalse();
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void aConnectionThatWasLostAndMadeAgainBetweenTwoLooksIsComparedAnew() {
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
        trader.broker().reconnect();
        // Whoever looks how it stands must not keep it from being noticed.
        assertThat(trader.broker().isConnected()).isTrue();
        trader.reconcile().watchConnection();

        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.reconcile().isSettlementDue()).isTrue();
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void aConnectionThatIsLostAndMadeAgainWhileItIsComparedIsComparedAnew() {
        Broker broken = new ForwardingBroker() {
            @Override
            public Broker broker() {
                return trader.broker();
            }

            @Override
            public Map<Instrument, Integer> holdings() {
                trader.broker().reconnect();
                return broker().holdings();
            }
        };
        ReconcileAccount reconcile = new ReconcileAccount(trader.ports(), broken, event -> {});
        reconcile.reconcile();

        assertThat(reconcile.isReconciled()).isFalse();
        assertThat(reconcile.isSettlementDue()).isTrue();
    }

    @Test
    void theBrokerIsToldOverWhichConnectionBooksWereComparedAndNoOther() {
        trader.reconcile().reconcile();
        long first = trader.broker().connection();
        assertThat(trader.broker().comparedConnection()).isEqualTo(first);
        trader.broker().reconnect();
        trader.broker().failing("holdings");
        trader.reconcile().reconcile();
        assertThat(trader.broker().comparedConnection()).isEqualTo(first);
        trader.broker().failing();
        trader.reconcile().reconcile();
        assertThat(trader.broker().comparedConnection())
                .isEqualTo(trader.broker().connection())
                .isNotEqualTo(first);
    }

    @Test
    void anOrderOfSomebodyElseIsShownAndNeverTouched() {
        trader.broker().work(ComboOrder.toOpen(new ClientOrderId("stranger"), SPREAD, 1, Price.ofCents(100)));
        trader.reconcile().reconcile();
        trader.reconcile().reconcile();

        assertThat(trader.alerts(Severity.CRITICAL)).hasSize(1);
        assertThat(trader.broker().messages()).isEmpty();
    }

    @Test
    void comparingAgainChangesNothing() {
        trader.positionOpen();
        long version = trader.position().version();
        trader.reconcile().reconcile();
        trader.reconcile().reconcile();

        assertThat(trader.position().version()).isEqualTo(version);
        assertThat(trader.stores().positions().all())
                .extracting(position -> position.id())
                .containsExactly(POSITION);
    }

    @Test
    void aBrokerAwayForMoreThanAMinuteIsToldOnce() {
        trader.broker().connected(false);
        trader.reconcile().watchConnection();
        trader.clock().pass(Duration.ofSeconds(60));
        trader.reconcile().watchConnection();
        assertThat(trader.alerts(Severity.HIGH)).isEmpty();
        trader.clock().pass(Duration.ofSeconds(1));
        trader.reconcile().watchConnection();
        trader.reconcile().watchConnection();

        assertThat(trader.alerts(Severity.HIGH)).hasSize(1);
    }

    @Test
    void aBrokerAwayForLessThanAMinuteAtATimeIsNotTold() {
        for (int blink = 0; blink < 5; blink++) {
            trader.broker().connected(false);
            trader.reconcile().watchConnection();
            trader.clock().pass(Duration.ofSeconds(59));
            trader.broker().connected(true);
            trader.reconcile().watchConnection();
        }

        assertThat(trader.alerts(Severity.HIGH)).isEmpty();
    }
}

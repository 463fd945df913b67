package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that failed is never an empty one, and completed orders are as good a witness as open ones. */
class UnansweredQuestionsTest {
    private final TradingScenario trader = aTrader();

    private void leaveSubmitting(io.spreadtrader.core.order.ClientOrderId id) {
        OrderIntent ready = trader.intent(id);
        OrderIntent submitting = ready.movedTo(OrderState.CLAIMED, "").movedTo(OrderState.SUBMITTING, "");
        trader.ports().commitOwn(List.of(new Change.UpdateIntent(submitting.asNextOf(ready))));
    }

    private void restartAndReconcile() {
        trader.restart();
        trader.reconcile().reconcile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openOrders", "completedOrders", "executions", "holdingChanges", "holdings", "account"})
    void any_question_left_unanswered_settles_nothing_and_is_asked_again_a_minute_later(String question) {
        trader.entryWorking();
        trader.broker().forget(ENTRY);
        trader.clock().moveTo(trader.session().close());
        trader.broker().failing(question);
        restartAndReconcile();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(trader.reconcile().isSettlementDue()).isFalse();

        trader.broker().failing();
        trader.clock().pass(Duration.ofMinutes(1));
        assertThat(trader.reconcile().isSettlementDue()).isTrue();
        trader.reconcile().reconcile();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void every_question_is_asked_once() {
        trader.positionOpen();
        trader.restart();
        List<String> questions =
                List.of("openOrders", "completedOrders", "executions", "holdingChanges", "holdings", "account");
        List<Integer> before = questions.stream().map(trader.broker()::asked).toList();
        trader.reconcile().reconcile();

        for (int index = 0; index < questions.size(); index++) {
            assertThat(trader.broker().asked(questions.get(index)))
                    .as(questions.get(index))
                    .isEqualTo(before.get(index) + 1);
        }
    }

    @Test
    void unanswered_questions_are_told_when_they_have_lasted_more_than_a_minute() {
        trader.broker().failing("holdings");
        trader.reconcile().reconcile();
        trader.clock().pass(Duration.ofSeconds(60));
        trader.reconcile().watchConnection();
        assertThat(trader.alerts(Severity.HIGH)).isEmpty();
        trader.clock().pass(Duration.ofSeconds(1));
        trader.reconcile().watchConnection();
        trader.reconcile().watchConnection();

        assertThat(trader.alerts(Severity.HIGH)).singleElement().asString().contains("holdings was not answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELED", "EXPIRED", "REJECTED"})
    void an_order_that_ended_unheard_ends_as_the_broker_says_without_waiting(String end) {
        trader.entryWorking();
        trader.broker().complete(ENTRY, OrderState.valueOf(end), 0);
        restartAndReconcile();

        OrderState expected = end.equals("REJECTED") ? OrderState.CANCELED : OrderState.valueOf(end);
        assertThat(trader.intent(ENTRY).state()).isEqualTo(expected);
        assertThat(trader.reserved()).isZero();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void an_uncertain_entry_the_broker_had_rejected_is_rejected_and_not_lapsed() {
        trader.entryReady();
        leaveSubmitting(ENTRY);
        trader.broker().complete(ENTRY, OrderState.REJECTED, 0);
        restartAndReconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.REJECTED);
    }

    @Test
    void a_filled_order_whose_executions_are_missing_is_not_reconciled_until_they_come() {
        trader.entryWorking();
        trader.broker().complete(ENTRY, OrderState.FILLED, 2);
        restartAndReconcile();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(trader.reserved()).isEqualTo(2);

        trader.broker().trade(ENTRY, 2, 3.97, 2.22);
        trader.reconcile().reconcile();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
    }

    @Test
    void a_part_that_filled_before_the_cancellation_is_waited_for() {
        trader.entryWorking();
        trader.broker().complete(ENTRY, OrderState.CANCELED, 1);
        restartAndReconcile();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.ACCEPTED);

        trader.broker().trade(ENTRY, 1, 3.97, 2.22);
        trader.reconcile().reconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
        assertThat(trader.position().openContracts()).isEqualTo(1);
        assertThat(trader.reserved()).isEqualTo(1);
    }

    @Test
    void an_exit_waits_for_no_summary_of_the_account() {
        trader.positionOpen();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.broker().failing("account");
        trader.tick();

        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.SUBMITTED);
    }

    @Test
    void an_uncertain_exit_that_filled_is_never_sent_again_while_its_executions_are_missing() {
        trader.positionOpen();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.quotes().halt(true);
        trader.tick();
        leaveSubmitting(exit(1));
        trader.quotes().halt(false);
        trader.broker().complete(exit(1), OrderState.FILLED, 2);
        restartAndReconcile();
        for (int minute = 0; minute < 5; minute++) {
            trader.clock().pass(Duration.ofMinutes(1));
            trader.reconcile().reconcile();
            trader.tick();
        }

        assertThat(trader.broker().placed()).hasSize(1);
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.SUBMITTING);
    }

    @Test
    void an_order_that_ended_between_two_questions_has_ended() {
        trader.entryWorking();
        OrderIntent working = trader.intent(ENTRY);
        trader.broker().complete(ENTRY, OrderState.CANCELED, 0);
        trader.broker().work(working.order());
        restartAndReconcile();

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
        assertThat(trader.broker().messages()).isEmpty();
    }
}

package io.spreadtrader.core.gateway;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker that fails in the middle of a turn loses nothing, and keeps nobody else's work from being done. */
class GatewayWorkTest {
    private static final ClientOrderId ZEST_ENTRY = ClientOrderId.of(BooksBuilder.SESSION + "#ZEST#ENTRY", 1);

    private final TradingScenario trader = aTrader();
    private final GatewayWork work =
            new GatewayWork(trader.ports(), trader.broker(), (alert, collapsed, channel) -> true);

    @BeforeEach
    void compare() {
        work.start();
    }

    private void tick() {
        work.beforeEntries();
        work.afterEntries();
    }

    private void tickAfter(Duration time) {
        trader.clock().pass(time);
        tick();
    }

    @Test
    void an_entry_that_may_have_left_is_looked_up_and_never_sent_again() {
        trader.entryReady();
        trader.broker().failing("place");
        tick();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.SUBMITTING);
        assertThat(work.isReconciled()).isFalse();

        trader.broker().failing();
        tickAfter(Duration.ofSeconds(1));
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.LAPSED);
        tickAfter(Duration.ofMinutes(1));

        assertThat(trader.broker().placed()).isEmpty();
        assertThat(trader.reserved()).isZero();
        assertThat(work.isReconciled()).isTrue();
    }

    @Test
    void an_entry_that_did_leave_works_on_when_it_is_found() {
        OrderIntent ready = trader.entryReady();
        trader.broker().failing("place");
        tick();
        trader.broker().placedBefore(ready.order());
        trader.broker().failing();
        tickAfter(Duration.ofSeconds(1));

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(trader.broker().placed()).hasSize(1);
    }

    @Test
    void entries_behind_a_message_of_unknown_fate_are_refused_with_the_reason() {
        trader.entryReady();
        trader.entryReady("ZEST");
        trader.broker().failing("place");
        tick();

        ClientOrderId second = ClientOrderId.of(BooksBuilder.SESSION + "#ZEST#ENTRY", 1);
        assertThat(trader.intent(second).state()).isEqualTo(OrderState.DENIED);
        assertThat(trader.intent(second).note()).isEqualTo("BROKER_NOT_RECONCILED");
    }

    /** ACME and ZEST open, both fallen through their stops, and the broker holds one contract of ZEST more than we. */
    private void twoPositionsOfWhichOneDiffers() {
        trader.positionOpen();
        trader.entryReady("ZEST");
        trader.work();
        trader.broker().fill(ZEST_ENTRY, 2, 3.97, 2.22);
        trader.broker().hold(BooksBuilder.aSpread("ZEST").longLeg(), 1);
        tickAfter(Duration.ofMinutes(5));
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.quotes().stock(Symbol.of("ZEST"), 89.99, 90.01);
    }

    @Test
    void holdings_that_differ_hold_back_the_exits_of_their_underlying_and_of_no_other() {
        twoPositionsOfWhichOneDiffers();
        tickAfter(Duration.ofMinutes(1));

        assertThat(trader.broker().placed())
                .extracting(order -> order.id())
                .containsExactly(ENTRY, ZEST_ENTRY, exit(1));
        assertThat(trader.alerts(Severity.CRITICAL))
                .anyMatch(text -> text.contains("[ZEST]") && text.contains("2 here, 3 at the broker"));
        assertThat(work.isReconciled()).isFalse();
    }

    @Test
    void while_any_holding_differs_nothing_is_entered_and_the_refusal_names_it() {
        twoPositionsOfWhichOneDiffers();
        trader.entryReady("NEXT");
        tickAfter(Duration.ofSeconds(1));

        ClientOrderId next = ClientOrderId.of(BooksBuilder.SESSION + "#NEXT#ENTRY", 1);
        assertThat(trader.intent(next).note()).isEqualTo("BROKER_NOT_RECONCILED");
        assertThat(trader.stores().decisions().find(next + "#SUBMISSION"))
                .hasValueSatisfying(
                        denied -> assertThat(denied.figures().toString()).contains("differing=[ZEST]"));
    }

    @Test
    void a_connection_that_comes_back_sends_nothing_of_any_underlying_before_it_was_compared() {
        twoPositionsOfWhichOneDiffers();
        trader.broker().connected(false);
        assertThat(work.isReconciled()).isFalse();
        trader.broker().connected(true);
        trader.broker().failing("holdings");
        tickAfter(Duration.ofMinutes(1));
        assertThat(trader.broker().placed()).hasSize(2);

        trader.broker().failing();
        tickAfter(Duration.ofMinutes(1));
        tickAfter(Duration.ofMinutes(1));
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
    }

    @Test
    void an_order_that_filled_by_executions_nobody_tells_holds_back_its_own_underlying_alone() {
        trader.positionOpen();
        trader.entryReady("ZEST");
        trader.work();
        trader.broker().accept(ZEST_ENTRY);
        trader.broker().complete(ZEST_ENTRY, OrderState.FILLED, 2);
        tickAfter(Duration.ofMinutes(5));
        trader.quotes().stock(ACME, 89.99, 90.01);
        tickAfter(Duration.ofMinutes(1));

        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
        assertThat(work.isReconciled()).isFalse();
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    @Test
    void an_entry_whose_margin_is_not_answered_does_not_hold_back_exits() {
        trader.positionOpen();
        trader.entryReady("ZEST");
        trader.broker().failing("whatIf");
        tickAfter(Duration.ofSeconds(1));
        trader.quotes().stock(ACME, 89.99, 90.01);
        for (int minute = 0; minute < 3; minute++) {
            tickAfter(Duration.ofMinutes(1));
        }
        assertThat(trader.broker().placed()).extracting(order -> order.id()).containsExactly(ENTRY, exit(1));
    }

    /** A line without a subscription must not keep anybody in a losing position. */
    @ParameterizedTest
    @EnumSource(
            value = BrokerCondition.class,
            names = {"NO_MARKET_DATA", "DELAYED_DATA", "COMPETING_SESSION", "ACCOUNT_HALTED"})
    void trouble_with_data_or_the_account_keeps_entries_out_and_lets_exits_go(BrokerCondition trouble) {
        trader.positionOpen();
        trader.entryReady("ZEST");
        trader.broker().condition(trouble);
        trader.quotes().stock(ACME, 89.99, 90.01);
        tickAfter(Duration.ofMinutes(1));

        assertThat(trader.broker().placed()).extracting(order -> order.id()).containsExactly(ENTRY, exit(1));
        trader.broker().condition(BrokerCondition.READY);
        tickAfter(Duration.ofSeconds(1));
        assertThat(trader.broker().placed()).hasSize(3);
    }

    @Test
    void an_uncertain_exit_is_sent_again_once_after_half_a_minute() {
        trader.positionOpen();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.broker().failing("place");
        tick();
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.SUBMITTING);
        trader.broker().failing();
        tickAfter(Duration.ofSeconds(1));
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.UNCERTAIN);
        tickAfter(Duration.ofSeconds(29));
        assertThat(trader.broker().placed()).hasSize(1);
        tickAfter(Duration.ofSeconds(1));
        tickAfter(Duration.ofSeconds(1));

        assertThat(trader.broker().placed()).extracting(order -> order.id()).containsExactly(ENTRY, exit(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatIf", "account"})
    void a_question_that_fails_during_a_claim_leaves_the_entry_to_be_claimed_again(String question) {
        trader.entryReady();
        trader.broker().failing(question);
        work.workOrders();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CLAIMED);
        trader.broker().failing();
        tickAfter(Duration.ofSeconds(1));

        assertThat(trader.broker().placed()).extracting(order -> order.id()).containsExactly(ENTRY);
    }

    @Test
    void an_order_lost_before_the_close_is_settled_after_it() {
        trader.positionOpen();
        trader.clock().moveTo(trader.session().close().minus(Duration.ofSeconds(90)));
        tick();
        trader.quotes().stock(ACME, 89.99, 90.01);
        tickAfter(Duration.ofSeconds(30));
        assertThat(trader.intent(exit(1)).state().isTerminal()).isFalse();
        trader.broker().forget(exit(1));
        tickAfter(Duration.ofSeconds(59));
        assertThat(trader.intent(exit(1)).state().isTerminal()).isFalse();
        tickAfter(Duration.ofSeconds(60));

        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void a_cancellation_that_may_not_have_left_is_asked_for_again() {
        trader.entryWorking();
        trader.control().halt("test");
        trader.broker().failing("cancel");
        tick();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.PENDING_CANCEL);
        trader.broker().failing();
        tickAfter(Duration.ofSeconds(1));

        assertThat(trader.broker().messages()).containsExactly(ENTRY + " x");
    }

    @Test
    void nothing_is_moved_while_there_is_no_session() {
        trader.entryWorking();
        trader.quotes().option(TradingScenario.SPREAD.longLeg(), 3.80, 3.90);
        trader.broker().connected(false);
        tickAfter(Duration.ofSeconds(15));
        assertThat(trader.broker().messages()).isEmpty();
        trader.broker().connected(true);
        tickAfter(Duration.ofSeconds(1));

        assertThat(trader.broker().messages()).hasSize(1);
    }

    @Test
    void a_reconnection_is_compared_at_the_next_poll_before_anything_is_moved() {
        trader.entryWorking();
        trader.broker().connected(false);
        work.poll(Set.of());
        trader.broker().complete(ENTRY, OrderState.CANCELED, 0);
        trader.broker().connected(true);
        trader.clock().pass(Duration.ofSeconds(15));
        work.poll(Set.of());

        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
        assertThat(trader.broker().messages()).isEmpty();
    }

    @Test
    void a_connection_lost_and_made_again_between_two_polls_is_compared_before_anything_is_moved() {
        trader.entryWorking();
        trader.broker().complete(ENTRY, OrderState.CANCELED, 0);
        trader.broker().reconnect();
        assertThat(work.condition()).isEqualTo(BrokerCondition.READY);
        trader.clock().pass(Duration.ofSeconds(15));
        work.poll(Set.of());

        assertThat(trader.broker().messages()).isEmpty();
        assertThat(trader.broker().comparedConnection())
                .isEqualTo(trader.broker().connection());
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void an_order_whose_work_throws_holds_up_no_other_and_is_told() {
        trader.entryReady();
        trader.entryReady("ZEST");
        trader.broker().during(id -> {
            if (id.equals(ENTRY)) {
                throw new IllegalStateException("a bug");
            }
        });
        work.beforeEntries();
        assertThatThrownBy(work::afterEntries).hasMessage("a bug");

        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(trader.alerts(Severity.HIGH)).singleElement().asString().contains(ENTRY.value(), "a bug");
    }

    @Test
    void a_report_that_cannot_be_booked_is_booked_at_the_next_turn_and_not_lost() {
        trader.entryWorking();
        BrokerEvent unknownPosition =
                new BrokerEvent.OrderCanceled(ENTRY, trader.clock().instant());
        trader.clock().pass(Duration.ofSeconds(1));
        BookedReports[] reports = new BookedReports[1];
        int[] failures = {1};
        reports[0] = new BookedReports(event -> {
            if (failures[0]-- > 0) {
                throw new IllegalStateException("no store");
            }
            trader.execute().on(event);
        });
        reports[0].on(unknownPosition);
        assertThat(reports[0].isComplete()).isFalse();
        reports[0].bookAgain(new io.spreadtrader.core.trading.Turn(trader.ports()));

        assertThat(reports[0].isComplete()).isTrue();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.CANCELED);
    }

    @Test
    void an_exit_is_decided_and_sent_when_the_quote_moves_and_not_at_the_next_minute() {
        trader.positionOpen();
        trader.clock().pass(Duration.ofSeconds(7));
        trader.quotes().stock(ACME, 89.99, 90.01);
        work.poll(Set.of(Symbol.of("ZEST")));
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        work.poll(Set.of(ACME));

        assertThat(trader.intent(exit(1)).exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.SUBMITTED);
        tickAfter(Duration.ofSeconds(1));
        assertThat(trader.broker().placed()).hasSize(2);
        assertThat(trader.position().id()).isEqualTo(POSITION);
    }

    @Test
    void an_entry_of_the_minutes_around_the_restart_is_refused() {
        Configuration restartsSoon = Configuration.STANDARD.with(
                Settings.BROKER_RESTART,
                LocalTime.ofInstant(trader.clock().instant().plusSeconds(240), MarketCalendar.NEW_YORK)
                        .toString(),
                new Origin(Origin.Layer.FLAG, "test"));
        TradingScenario other = aTrader(restartsSoon);
        GatewayWork quiet = new GatewayWork(other.ports(), other.broker(), (alert, collapsed, channel) -> true);
        quiet.start();
        other.entryReady();
        quiet.workOrders();

        assertThat(other.broker().placed()).isEmpty();
        assertThat(other.intent(ENTRY).note()).isEqualTo("BROKER_NOT_RECONCILED");
    }

    @Test
    void around_the_nightly_restart_it_says_so() {
        trader.clock().moveTo(Instant.parse("2026-01-06T04:45:00Z"));
        assertThat(work.condition()).isEqualTo(BrokerCondition.RESTARTING);
        assertThat(work.isReconciled()).isTrue();
        trader.broker().connected(false);

        assertThat(work.condition()).isEqualTo(BrokerCondition.BROKER_LOST);
    }
}

package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assignment, exercise and expiration, seen by what the broker holds the morning after. */
class InferHoldingChangesTest {
    private final SilentBroker books = new SilentBroker();
    private final TradingScenario trader = books.trader();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_short_leg_that_vanished_while_shares_appeared_was_assigned(int contracts) {
        books.moves(contracts, 0, -100 * contracts, 10_500L * contracts);
        books.isBooked();

        Position assigned = trader.stores().positions().open().getLast();
        assertThat(assigned.id()).isEqualTo(contracts == 2 ? POSITION : POSITION + "#ASSIGNED#1");
        assertThat(assigned.state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(assigned.shares()).isEqualTo(-100 * contracts);
        assertThat(trader.position().openContracts()).isEqualTo(2 - contracts);
        assertThat(trader.alerts(Severity.HIGH)).isNotEmpty().allMatch(text -> text.startsWith("ASSIGNMENT"));
    }

    @Test
    void the_rest_of_a_partly_assigned_spread_may_be_assigned_before_the_first_part_is_repaired() {
        books.moves(1, 0, -100, 10_500);
        books.isBooked();
        books.moves(1, 0, -100, 10_500);
        books.isBooked();

        assertThat(trader.stores().positions().open())
                .extracting(position -> position.id() + " " + position.state() + " " + position.shares())
                .containsExactly(POSITION + " ASSIGNED -100", POSITION + "#ASSIGNED#1 ASSIGNED -100");
    }

    @Test
    void an_assignment_is_seen_although_nobody_knows_what_the_cash_was() {
        books.moves(2, 0, -200, 21_000);
        books.forgetCash();
        books.isBooked();

        assertThat(trader.position().shares()).isEqualTo(-200);
    }

    @Test
    void what_is_booked_once_is_not_booked_again() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        long version = trader.position().version();
        trader.restart();
        books.isBooked();

        assertThat(trader.position().version()).isEqualTo(version);
    }

    @Test
    void shares_flattened_by_a_person_who_exercised_the_long_leg_are_an_exercise() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        books.moves(0, -2, 200, -20_000);
        books.isBooked();

        assertThat(trader.position().isOpen()).isFalse();
    }

    @Test
    void shares_and_long_leg_sold_by_hand_are_no_exercise() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        books.moves(0, -2, 200, -18_000);
        books.staysADifference();
    }

    @Test
    void an_exercise_is_not_believed_without_the_cash_it_costs() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        books.moves(0, -2, 200, -20_000);
        books.forgetCash();
        books.staysADifference();
    }

    @Test
    void an_exercise_while_no_gateway_ran_is_believed_for_the_cash_it_cost() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        books.moves(0, -2, 200, -20_000);
        trader.restart();
        books.isBooked();

        assertThat(trader.position().isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_deposit_hides_no_assignment_and_is_told_with_its_figures(boolean restarted) {
        books.moves(2, 0, -200, 21_000 + 5_000);
        if (restarted) {
            trader.restart();
        }
        books.isBooked();

        assertThat(trader.position().shares()).isEqualTo(-200);
        assertThat(trader.alerts(Severity.WARNING)).anyMatch(text -> text.contains("5000.00"));
    }

    @Test
    void a_short_leg_that_merely_vanished_is_a_difference() {
        books.moves(2, 0, 0, -500);
        books.staysADifference();
    }

    @Test
    void both_legs_gone_before_their_time_are_somebodys_trade() {
        books.moves(2, -2, 0, 300);
        books.staysADifference();
    }

    @Test
    void shares_that_fit_no_number_of_contracts_are_a_difference() {
        books.moves(2, 0, -183, 19_215);
        books.staysADifference();
    }

    @Test
    void an_option_we_never_held_is_a_difference_whatever_else_fits() {
        books.moves(2, 0, -200, 21_000);
        trader.broker().hold(BooksBuilder.aSpread("ZEST").longLeg(), 1);
        trader.reconcile().reconcile();

        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.position().shares()).isEqualTo(-200);
        assertThat(trader.alerts(Severity.CRITICAL)).singleElement().asString().contains("ZEST");
    }

    @Test
    void an_exit_of_unknown_fate_may_be_what_took_the_legs() {
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.quotes().halt(true);
        trader.clock().moveTo(Instant.parse("2026-01-06T15:00:00Z"));
        trader.tick();
        OrderIntent ready = trader.intent(exit(1));
        trader.ports()
                .commitOwn(List.of(new Change.UpdateIntent(ready.movedTo(OrderState.CLAIMED, "")
                        .movedTo(OrderState.SUBMITTING, "")
                        .asNextOf(ready))));
        books.moves(2, 0, -200, 21_000);
        staysExiting();
    }

    private void staysExiting() {
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.position().shares()).isZero();
    }

    @Test
    void legs_gone_at_their_end_with_nothing_paid_expired() {
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(2, -2, 0, 0);
        books.isBooked();

        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.position().exitReason()).contains(ExitReason.EXPIRATION);
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void legs_gone_at_their_end_with_the_width_paid_were_exercised_and_assigned() {
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(2, -2, 0, 1_000);
        Money before = trader.position().ledger().realized();
        books.isBooked();

        // 5.00 a share of 200 shares, less the 350.00 paid for them.
        assertThat(trader.position().ledger().realized().minus(before)).isEqualTo(Money.ofDollars(650));
    }

    @Test
    void a_long_leg_in_the_money_alone_brings_shares() {
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(2, -2, 200, -20_000);
        books.isBooked();

        assertThat(trader.position().state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(trader.position().shares()).isEqualTo(200);
    }

    @Test
    void interest_beside_an_expiration_does_not_hide_it_where_the_price_says_the_same() {
        trader.quotes().stock(ACME, 95, 95.02);
        trader.clock().moveTo(SilentBroker.LAST_CLOSE);
        trader.broker().pay(Money.parse("1.23"));
        books.moves(2, -2, 0, 0);
        books.isBooked();

        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(-350));
    }

    @Test
    void without_cash_the_price_of_the_last_day_decides() {
        trader.quotes().stock(ACME, 110, 110.02);
        trader.clock().moveTo(SilentBroker.LAST_CLOSE);
        books.moves(2, -2, 0, 1_000);
        books.forgetCash();
        books.isBooked();

        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(650));
    }

    @Test
    void a_price_at_one_strike_is_decided_by_the_other_leg_and_the_shares() {
        trader.quotes().stock(ACME, 104.99, 105.01);
        trader.clock().moveTo(SilentBroker.LAST_CLOSE);
        books.moves(2, -2, 0, 1_000);
        books.forgetCash();
        books.isBooked();

        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(650));
    }

    @Test
    void without_cash_and_without_a_price_nobody_knows() {
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(2, -2, 0, 0);
        books.forgetCash();
        books.staysADifference();
    }

    @Test
    void cash_that_fits_neither_explanation_leaves_a_difference() {
        trader.quotes().stock(ACME, 95, 95.02);
        trader.clock().moveTo(SilentBroker.LAST_CLOSE);
        books.moves(2, -2, 0, 400);
        books.staysADifference();
    }

    @Test
    void cash_that_lags_behind_a_fill_hides_no_later_expiration() {
        TradingScenario late = aTrader();
        late.entryWorking();
        late.broker().pay(Money.ofDollars(351));
        late.broker().fill(late.stores().intents().live().getFirst().id(), 2, 3.97, 2.22);
        late.reconcile().reconcile();
        late.broker().pay(Money.ofDollars(-351));
        late.clock().moveTo(SilentBroker.WEEKEND);
        late.broker().hold(SPREAD.shortLeg(), 2);
        late.broker().hold(SPREAD.longLeg(), -2);
        late.reconcile().reconcile();

        assertThat(late.reconcile().isReconciled()).isTrue();
        assertThat(late.position().exitReason()).contains(ExitReason.EXPIRATION);
    }

    private void assignOneOfTwo() {
        books.moves(1, 0, -100, 10_500);
        books.isBooked();
        assertThat(trader.stores().positions().open()).hasSize(2);
    }

    private List<String> all() {
        return trader.stores().positions().all().stream()
                .map(position -> position.state() + " " + position.shares())
                .toList();
    }

    @Test
    void a_spread_and_the_part_assigned_off_it_expire_together() {
        assignOneOfTwo();
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(1, -2, 0, 0);
        books.isBooked();

        assertThat(all()).containsExactlyInAnyOrder("CLOSED 0", "ASSIGNED -100");
    }

    @Test
    void shares_that_an_exercise_brings_go_to_the_part_that_owes_them() {
        assignOneOfTwo();
        trader.clock().moveTo(SilentBroker.WEEKEND);
        // Both long contracts are exercised at 100, and the other short one is assigned at 105.
        books.moves(1, -2, 100, -20_000 + 10_500);
        books.isBooked();

        assertThat(all()).containsExactly("CLOSED 0", "CLOSED 0");
        assertThat(trader.stores().positions().all().stream()
                        .map(position -> position.ledger().realized())
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofDollars(650));
    }

    @Test
    void one_of_two_long_contracts_exercised_is_the_one_beside_the_shares_owed() {
        assignOneOfTwo();
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(1, -2, 100, -10_000);
        books.isBooked();

        assertThat(all()).containsExactly("CLOSED 0", "CLOSED 0");
    }

    @Test
    void a_difference_shared_at_expiration_that_no_cash_fits_stays_one() {
        assignOneOfTwo();
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(1, -2, 100, -12_345);
        books.staysADifference();
    }
}

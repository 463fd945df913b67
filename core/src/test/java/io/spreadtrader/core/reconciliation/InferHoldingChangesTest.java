package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.port.FixedEvents;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two bull calls 100/105, and what a broker that tells no assignment shows the morning after. */
class InferHoldingChangesTest {
    private static final Stock STOCK = new Stock(ACME);
    private static final Instant EARLY = Instant.parse("2026-01-06T12:00:00Z");
    private static final Instant LAST_CLOSE = Instant.parse("2026-02-13T21:00:00Z");
    private static final Instant WEEKEND = Instant.parse("2026-02-14T12:00:00Z");

    private final TradingScenario trader = aTrader();

    @BeforeEach
    void holdASpread() {
        trader.positionOpen();
        trader.reconcile().reconcile();
        trader.clock().moveTo(EARLY);
    }

    /** The broker's books move without a word. */
    private void silently(int shortLegs, int longLegs, int shares, long dollars) {
        trader.broker().hold(SPREAD.shortLeg(), shortLegs);
        trader.broker().hold(SPREAD.longLeg(), longLegs);
        trader.broker().hold(STOCK, shares);
        trader.broker().pay(Money.ofDollars(dollars));
    }

    private void isBooked() {
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
    }

    private void staysADifference() {
        long version = trader.position().version();
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.position().version()).isEqualTo(version);
        assertThat(trader.alerts(Severity.CRITICAL)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_short_leg_that_vanished_while_shares_appeared_was_assigned(int contracts) {
        silently(contracts, 0, -100 * contracts, 10_500L * contracts);
        isBooked();

        Position assigned = trader.stores().positions().open().getLast();
        assertThat(assigned.id()).isEqualTo(contracts == 2 ? POSITION : POSITION + "#ASSIGNED#1");
        assertThat(assigned.state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(assigned.shares()).isEqualTo(-100 * contracts);
        assertThat(trader.position().openContracts()).isEqualTo(2 - contracts);
        assertThat(trader.alerts(Severity.HIGH)).isNotEmpty().allMatch(text -> text.startsWith("ASSIGNMENT"));
    }

    @Test
    void the_rest_of_a_partly_assigned_spread_may_be_assigned_before_the_first_part_is_repaired() {
        silently(1, 0, -100, 10_500);
        isBooked();
        silently(1, 0, -100, 10_500);
        isBooked();

        assertThat(trader.stores().positions().open())
                .extracting(position -> position.id() + " " + position.state() + " " + position.shares())
                .containsExactly(POSITION + " ASSIGNED -100", POSITION + "#ASSIGNED#1 ASSIGNED -100");
    }

    @Test
    void an_assignment_is_seen_although_a_restart_forgot_what_the_cash_was() {
        silently(2, 0, -200, 21_000);
        trader.restart();
        isBooked();

        assertThat(trader.position().shares()).isEqualTo(-200);
    }

    @Test
    void what_is_booked_once_is_not_booked_again() {
        silently(2, 0, -200, 21_000);
        isBooked();
        long version = trader.position().version();
        trader.restart();
        isBooked();

        assertThat(trader.position().version()).isEqualTo(version);
    }

    @Test
    void shares_flattened_by_a_person_who_exercised_the_long_leg_are_an_exercise() {
        silently(2, 0, -200, 21_000);
        isBooked();
        silently(0, -2, 200, -20_000);
        isBooked();

        assertThat(trader.position().isOpen()).isFalse();
    }

    @Test
    void shares_and_long_leg_sold_by_hand_are_no_exercise() {
        silently(2, 0, -200, 21_000);
        isBooked();
        silently(0, -2, 200, -18_000);
        staysADifference();
    }

    @Test
    void an_exercise_is_not_believed_without_the_cash_it_costs() {
        silently(2, 0, -200, 21_000);
        isBooked();
        silently(0, -2, 200, -20_000);
        trader.restart();
        staysADifference();
    }

    @Test
    void a_short_leg_that_merely_vanished_is_a_difference() {
        silently(2, 0, 0, -500);
        staysADifference();
    }

    @Test
    void both_legs_gone_before_their_time_are_somebodys_trade() {
        silently(2, -2, 0, 300);
        staysADifference();
    }

    @Test
    void shares_that_fit_no_number_of_contracts_are_a_difference() {
        silently(2, 0, -183, 19_215);
        staysADifference();
    }

    @Test
    void an_option_we_never_held_is_a_difference_whatever_else_fits() {
        silently(2, 0, -200, 21_000);
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
        silently(2, 0, -200, 21_000);
        staysExiting();
    }

    private void staysExiting() {
        trader.reconcile().reconcile();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(trader.position().shares()).isZero();
    }

    @Test
    void legs_gone_at_their_end_with_nothing_paid_expired() {
        trader.clock().moveTo(WEEKEND);
        silently(2, -2, 0, 0);
        isBooked();

        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.position().exitReason()).contains(ExitReason.EXPIRATION);
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void legs_gone_at_their_end_with_the_width_paid_were_exercised_and_assigned() {
        trader.clock().moveTo(WEEKEND);
        silently(2, -2, 0, 1_000);
        Money before = trader.position().ledger().realized();
        isBooked();

        // 5.00 a share of 200 shares, less the 350.00 paid for them.
        assertThat(trader.position().ledger().realized().minus(before)).isEqualTo(Money.ofDollars(650));
    }

    @Test
    void a_long_leg_in_the_money_alone_brings_shares() {
        trader.clock().moveTo(WEEKEND);
        silently(2, -2, 200, -20_000);
        isBooked();

        assertThat(trader.position().state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(trader.position().shares()).isEqualTo(200);
    }

    @Test
    void interest_beside_an_expiration_does_not_hide_it_where_the_price_says_the_same() {
        trader.quotes().stock(ACME, 95, 95.02);
        trader.clock().moveTo(LAST_CLOSE);
        trader.broker().pay(Money.parse("1.23"));
        silently(2, -2, 0, 0);
        isBooked();

        assertThat(trader.position().isOpen()).isFalse();
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(-350));
    }

    @Test
    void without_cash_the_price_of_the_last_day_decides() {
        trader.quotes().stock(ACME, 110, 110.02);
        trader.clock().moveTo(LAST_CLOSE);
        silently(2, -2, 0, 1_000);
        trader.restart();
        isBooked();

        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(650));
    }

    @Test
    void a_price_at_one_strike_is_decided_by_the_other_leg_and_the_shares() {
        trader.quotes().stock(ACME, 104.99, 105.01);
        trader.clock().moveTo(LAST_CLOSE);
        silently(2, -2, 0, 1_000);
        trader.restart();
        isBooked();

        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(650));
    }

    @Test
    void without_cash_and_without_a_price_nobody_knows() {
        trader.clock().moveTo(WEEKEND);
        silently(2, -2, 0, 0);
        trader.restart();
        staysADifference();
    }

    @Test
    void cash_that_fits_neither_explanation_leaves_a_difference() {
        trader.quotes().stock(ACME, 95, 95.02);
        trader.clock().moveTo(LAST_CLOSE);
        silently(2, -2, 0, 400);
        staysADifference();
    }

    @Test
    void cash_that_moves_while_shares_are_held_is_shown_with_its_figures_and_not_booked() {
        silently(2, 0, -200, 21_000);
        isBooked();
        Money fees = trader.position().ledger().fees();
        trader.broker().pay(Money.parse("-3.17"));
        trader.clock().pass(Duration.ofMinutes(5));
        isBooked();

        assertThat(trader.alerts(Severity.WARNING)).singleElement().asString().contains("-3.17");
        assertThat(trader.position().ledger().fees()).isEqualTo(fees);
        trader.clock().pass(Duration.ofMinutes(5));
        isBooked();
        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);
    }

    @Test
    void cash_that_moves_while_no_shares_are_held_is_nobodys_business_here() {
        trader.broker().pay(Money.parse("-3.17"));
        isBooked();

        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
    }

    @Test
    void cash_that_lags_behind_a_fill_hides_no_later_expiration() {
        TradingScenario late = aTrader();
        late.entryWorking();
        late.broker().pay(Money.ofDollars(351));
        late.broker().fill(late.stores().intents().live().getFirst().id(), 2, 3.97, 2.22);
        late.reconcile().reconcile();
        late.broker().pay(Money.ofDollars(-351));
        late.clock().moveTo(WEEKEND);
        late.broker().hold(SPREAD.shortLeg(), 2);
        late.broker().hold(SPREAD.longLeg(), -2);
        late.reconcile().reconcile();

        assertThat(late.reconcile().isReconciled()).isTrue();
        assertThat(late.position().exitReason()).contains(ExitReason.EXPIRATION);
    }

    /** Owed on 200 short shares: 50.00. */
    private ReconcileAccount withDividend() {
        return withDividend(0.25);
    }

    private ReconcileAccount withDividend(double amount) {
        TradingPorts ports = trader.ports();
        FixedEvents events =
                FixedEvents.none().with(ACME, new StockEvent.ExDividend(LocalDate.of(2026, 1, 6), amount, false));
        return new ReconcileAccount(
                new TradingPorts(
                        ports.clock(),
                        ports.calendar(),
                        ports.stores(),
                        ports.accountView(),
                        ports.quotes(),
                        ports.chains(),
                        ports.bars(),
                        events,
                        ports.fundamentals(),
                        ports.rates(),
                        ports.marks(),
                        ports.configuration(),
                        ports.label()),
                trader.broker(),
                event -> {});
    }

    @Test
    void a_known_dividend_owed_on_short_shares_is_booked_to_the_cent_and_once() {
        silently(2, 0, -200, 21_000);
        isBooked();
        ReconcileAccount reconcile = withDividend();
        reconcile.reconcile();
        Money fees = trader.position().ledger().fees();
        trader.broker().pay(Money.ofDollars(-50));
        reconcile.reconcile();
        reconcile.reconcile();
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.ofDollars(50));

        trader.broker().pay(Money.ofDollars(-50));
        reconcile.reconcile();
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.ofDollars(50));
        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);
    }

    @Test
    void an_assignment_on_the_eve_of_a_dividend_of_more_than_half_the_width_is_seen_and_both_are_booked() {
        ReconcileAccount reconcile = withDividend(1.50);
        reconcile.reconcile();
        Money fees = trader.position().ledger().fees();
        silently(2, 0, -200, 21_000 - 300);
        reconcile.reconcile();

        assertThat(reconcile.isReconciled()).isTrue();
        assertThat(trader.position().shares()).isEqualTo(-200);
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.ofDollars(300));
    }

    @Test
    void cash_a_cent_off_the_dividend_is_not_the_dividend() {
        silently(2, 0, -200, 21_000);
        isBooked();
        ReconcileAccount reconcile = withDividend();
        reconcile.reconcile();
        Money fees = trader.position().ledger().fees();
        trader.broker().pay(Money.parse("-50.01"));
        reconcile.reconcile();

        assertThat(trader.position().ledger().fees()).isEqualTo(fees);
        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);
    }

    /** 200 shares owed over a night at 100: at most 200 x 100 x 1.02 x 30 % / 360 = 17.00. */
    private Money feesAfterANight() {
        silently(2, 0, -200, 21_000);
        isBooked();
        trader.clock().pass(Duration.ofDays(1));
        isBooked();
        return trader.position().ledger().fees();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "3.17", "17.00"})
    void a_small_debit_after_a_night_of_owing_shares_is_their_borrowing_cost_and_booked_once(String cost) {
        Money fees = feesAfterANight();
        trader.broker().pay(Money.parse("-" + cost));
        isBooked();
        isBooked();

        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse(cost));
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
        assertThat(trader.alerts(Severity.INFO)).anyMatch(text -> text.startsWith("BORROW_FEE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-17.01", "3.17", "-1000"})
    void more_than_the_highest_rate_asks_or_a_credit_is_shown_and_not_booked(String moved) {
        Money fees = feesAfterANight();
        trader.broker().pay(Money.parse(moved));
        isBooked();

        assertThat(trader.position().ledger().fees()).isEqualTo(fees);
        assertThat(trader.alerts(Severity.WARNING)).singleElement().asString().contains("17.00");
    }

    @Test
    void a_night_is_paid_for_once() {
        Money fees = feesAfterANight();
        trader.broker().pay(Money.parse("-3.17"));
        isBooked();
        trader.broker().pay(Money.parse("-3.17"));
        isBooked();
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse("3.17"));
        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);

        trader.clock().pass(Duration.ofDays(1));
        trader.broker().pay(Money.parse("-3.17"));
        isBooked();
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse("6.34"));
    }

    @Test
    void shares_that_are_held_and_not_owed_cost_no_borrowing() {
        silently(0, -2, 200, -20_000);
        isBooked();
        trader.clock().pass(Duration.ofDays(1));
        isBooked();
        trader.broker().pay(Money.parse("-3.17"));
        isBooked();

        assertThat(trader.alerts(Severity.WARNING)).anyMatch(text -> text.contains("-3.17"));
    }

    @Test
    void a_dividend_owed_and_borrowing_posted_together_are_both_booked() {
        silently(2, 0, -200, 21_000);
        isBooked();
        ReconcileAccount reconcile = withDividend();
        reconcile.reconcile();
        trader.clock().pass(Duration.ofDays(1));
        reconcile.reconcile();
        Money fees = trader.position().ledger().fees();
        trader.broker().pay(Money.parse("-53.17"));
        int commits = trader.journal().size();
        reconcile.reconcile();
        reconcile.reconcile();
        assertThat(trader.journal()).hasSize(commits + 1);

        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse("53.17"));
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
    }

    @Test
    void cash_of_a_persons_own_trade_is_no_borrowing_cost_of_ours() {
        Money fees = feesAfterANight();
        Stock own = new Stock(Symbol.of("OTHER"));
        trader.broker().hold(own, 1);
        trader.broker().pay(Money.parse("-9.50"));
        trader.reconcile().reconcile();
        AdoptDifference person = new AdoptDifference(trader.stores(), trader.clock(), DataLabel.SIMULATED);
        person.foreign(person.shown(own), Price.ofDollars(9), Money.ofCents(50), "mine");
        trader.reconcile().reconcile();
        trader.reconcile().reconcile();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.position().ledger().fees()).isEqualTo(fees);
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
    }

    @Test
    void a_persons_own_option_that_has_expired_leaves_their_ledger_at_nothing_once() {
        OptionContract theirs = SPREAD.longLeg();
        trader.broker().hold(theirs, 3);
        trader.reconcile().reconcile();
        AdoptDifference person = new AdoptDifference(trader.stores(), trader.clock(), DataLabel.SIMULATED);
        person.foreign(person.shown(theirs), Price.ofDollars(2), Money.ZERO, "mine");
        trader.reconcile().reconcile();
        trader.quotes().stock(ACME, 95, 95.02);
        trader.clock().moveTo(LAST_CLOSE);
        trader.clock().moveTo(WEEKEND);
        silently(2, -5, 0, 0);
        trader.reconcile().reconcile();
        trader.reconcile().reconcile();

        var foreign = trader.stores().differences().current().foreign();
        assertThat(foreign.isFlat()).isTrue();
        assertThat(foreign.realized()).isEqualTo(Money.ofDollars(-600));
        assertThat(trader.reconcile().isReconciled()).isTrue();
        long version = trader.stores().differences().current().version();
        trader.reconcile().reconcile();
        assertThat(trader.stores().differences().current().version()).isEqualTo(version);
    }
}

package io.spreadtrader.core.reconciliation;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cash that moves while shares are held and nothing is traded. */
class ExplainCashTest {
    private final SilentBroker books = new SilentBroker();
    private final TradingScenario trader = books.trader();

    @Test
    void cash_that_moves_while_shares_are_held_is_shown_with_its_figures_and_not_booked() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        Money fees = trader.position().ledger().fees();
        trader.broker().pay(Money.parse("-3.17"));
        trader.clock().pass(Duration.ofMinutes(5));
        books.isBooked();

        assertThat(trader.alerts(Severity.WARNING)).singleElement().asString().contains("-3.17");
        assertThat(trader.position().ledger().fees()).isEqualTo(fees);
        trader.clock().pass(Duration.ofMinutes(5));
        books.isBooked();
        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);
    }

    @Test
    void cash_that_moves_while_no_shares_are_held_is_nobodys_business_here() {
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();

        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
    }

    /** Owed on 200 short shares: 50.00. */
    private ReconcileAccount withDividend() {
        return books.withDividend(0.25);
    }

    @Test
    void a_known_dividend_owed_on_short_shares_is_booked_to_the_cent_and_once() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
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
        ReconcileAccount reconcile = books.withDividend(1.50);
        reconcile.reconcile();
        Money fees = trader.position().ledger().fees();
        books.moves(2, 0, -200, 21_000 - 300);
        reconcile.reconcile();

        assertThat(reconcile.isReconciled()).isTrue();
        assertThat(trader.position().shares()).isEqualTo(-200);
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.ofDollars(300));
    }

    @Test
    void a_gateway_killed_between_an_assignment_and_its_dividend_books_the_dividend_when_started_again() {
        Money fees = trader.position().ledger().fees();
        Map<Instrument, Integer> ours = new CompareHoldings(
                        trader.ports(), trader.broker(), new ShowDifferences(trader.ports(), trader.broker()))
                .holdings();
        books.moves(2, 0, -200, 21_000 - 300);
        Map<Instrument, Integer> theirs = trader.broker().holdings();
        new InferHoldingChanges(trader.ports()).infer(ours, theirs, Set.of(), Optional.of(Money.ofDollars(20_700)));
        assertThat(trader.position().shares()).isEqualTo(-200);
        trader.restart();
        ReconcileAccount successor = books.withDividend(1.50);
        successor.reconcile();

        assertThat(successor.isReconciled()).isTrue();
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.ofDollars(300));
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
    }

    @Test
    void cash_a_cent_off_the_dividend_is_not_the_dividend() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
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
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        trader.clock().pass(Duration.ofDays(1));
        books.isBooked();
        return trader.position().ledger().fees();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "3.17", "17.00"})
    void a_small_debit_after_a_night_of_owing_shares_is_their_borrowing_cost_and_booked_once(String cost) {
        Money fees = feesAfterANight();
        trader.broker().pay(Money.parse("-" + cost));
        books.isBooked();
        books.isBooked();

        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse(cost));
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
        assertThat(trader.alerts(Severity.INFO)).anyMatch(text -> text.startsWith("BORROW_FEE"));
    }

    @Test
    void nights_of_owing_shares_are_remembered_over_a_restart() {
        Money fees = feesAfterANight();
        trader.restart();
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();

        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse("3.17"));
        assertThat(trader.alerts(Severity.WARNING)).isEmpty();
    }

    @Test
    void a_night_paid_for_before_a_restart_is_not_paid_for_again() {
        Money fees = feesAfterANight();
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();
        trader.restart();
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();

        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse("3.17"));
        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-17.01", "3.17", "-1000"})
    void more_than_the_highest_rate_asks_or_a_credit_is_shown_and_not_booked(String moved) {
        Money fees = feesAfterANight();
        trader.broker().pay(Money.parse(moved));
        books.isBooked();

        assertThat(trader.position().ledger().fees()).isEqualTo(fees);
        assertThat(trader.alerts(Severity.WARNING)).singleElement().asString().contains("17.00");
    }

    @Test
    void a_night_is_paid_for_once() {
        Money fees = feesAfterANight();
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse("3.17"));
        assertThat(trader.alerts(Severity.WARNING)).hasSize(1);

        trader.clock().pass(Duration.ofDays(1));
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();
        assertThat(trader.position().ledger().fees().minus(fees)).isEqualTo(Money.parse("6.34"));
    }

    @Test
    void shares_that_are_held_and_not_owed_cost_no_borrowing() {
        books.moves(0, -2, 200, -20_000);
        books.isBooked();
        trader.clock().pass(Duration.ofDays(1));
        books.isBooked();
        trader.broker().pay(Money.parse("-3.17"));
        books.isBooked();

        assertThat(trader.alerts(Severity.WARNING)).anyMatch(text -> text.contains("-3.17"));
    }

    private long commitsOfPositions() {
        return trader.journal().stream()
                .filter(commit -> commit.stream().anyMatch(Change.UpdatePosition.class::isInstance))
                .count();
    }

    @Test
    void a_dividend_owed_and_borrowing_posted_together_are_both_booked() {
        books.moves(2, 0, -200, 21_000);
        books.isBooked();
        ReconcileAccount reconcile = withDividend();
        reconcile.reconcile();
        trader.clock().pass(Duration.ofDays(1));
        reconcile.reconcile();
        Money fees = trader.position().ledger().fees();
        trader.broker().pay(Money.parse("-53.17"));
        long commits = commitsOfPositions();
        reconcile.reconcile();
        reconcile.reconcile();
        assertThat(commitsOfPositions()).isEqualTo(commits + 1);

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
        trader.clock().moveTo(SilentBroker.LAST_CLOSE);
        trader.clock().moveTo(SilentBroker.WEEKEND);
        books.moves(2, -5, 0, 0);
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

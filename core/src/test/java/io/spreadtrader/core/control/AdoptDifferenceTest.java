package io.spreadtrader.core.control;

import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static io.spreadtrader.core.trading.TradingScenario.exit;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.control.Adoption.Noted;
import io.spreadtrader.core.control.Adoption.Refused;
import io.spreadtrader.core.control.Adoption.Unchanged;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdoptDifferenceTest {
    private static final Instrument LONG = SPREAD.longLeg();
    private static final Instrument SHORT = SPREAD.shortLeg();
    private static final Stock SHARES = new Stock(ACME);
    private static final Money FEE = Money.ofCents(130);

    private final TradingScenario trader = aTrader();

    private AdoptDifference person() {
        return new AdoptDifference(trader.stores(), trader.clock(), DataLabel.SIMULATED);
    }

    private Adoption fill(Instrument instrument, double price) {
        return person().fill(
                        person().shown(instrument, POSITION), POSITION, Price.ofDollars(price), FEE, "my trade log");
    }

    private Adoption foreign(Instrument instrument, double price) {
        return person().foreign(person().shown(instrument), Price.ofDollars(price), Money.ZERO, "mine");
    }

    private void compare() {
        trader.reconcile().reconcile();
    }

    /** A person sells both contracts of the position at the broker. */
    private void closeByHand() {
        trader.positionOpen();
        trader.broker().hold(LONG, -2);
        trader.broker().hold(SHORT, 2);
        compare();
    }

    @Test
    void every_difference_is_kept_for_a_person_to_look_at_and_gone_when_it_is_settled() {
        closeByHand();
        assertThat(trader.stores().differences().current().found())
                .extracting(difference -> difference.instrument() + ": " + difference.inWords())
                .containsExactly(LONG + ": 2 here, 0 at the broker", SHORT + ": -2 here, 0 at the broker");

        trader.broker().hold(LONG, 2);
        trader.broker().hold(SHORT, -2);
        compare();
        assertThat(trader.stores().differences().current().found()).isEmpty();
    }

    @Test
    void books_that_agree_note_once_what_the_cash_was() {
        trader.positionOpen();
        int commits = trader.journal().size();
        compare();
        compare();
        trader.clock().pass(Duration.ofMinutes(5));
        compare();

        assertThat(trader.journal()).hasSize(commits + 1);
        assertThat(trader.stores().differences().current().found()).isEmpty();
    }

    @Test
    void a_foreign_holding_is_expected_from_then_on_and_never_part_of_a_position() {
        trader.positionOpen();
        trader.broker().hold(SHARES, 100);
        compare();
        assertThat(foreign(SHARES, 98)).isInstanceOf(Noted.class);
        compare();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.position().shares()).isZero();
        assertThat(trader.broker().placed().getLast().id()).isEqualTo(exit(1));
    }

    @Test
    void a_foreign_holding_survives_a_restart_and_is_settled_again_when_it_is_sold() {
        trader.broker().hold(SHARES, 100);
        compare();
        foreign(SHARES, 98);
        trader.restart();
        compare();
        assertThat(trader.reconcile().isReconciled()).isTrue();

        trader.broker().hold(SHARES, -100);
        compare();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(foreign(SHARES, 99)).isInstanceOf(Noted.class);
        compare();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        var foreign = trader.stores().differences().current().foreign();
        assertThat(foreign.isFlat()).isTrue();
        assertThat(foreign.realized()).isEqualTo(Money.ofDollars(100));
    }

    @Test
    void a_foreign_contract_of_a_position_is_kept_apart_from_ours() {
        trader.positionOpen();
        trader.broker().hold(LONG, 3);
        compare();
        foreign(LONG, 4.10);
        compare();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();

        assertThat(trader.position().openContracts()).isEqualTo(2);
        assertThat(trader.broker().placed().getLast().quantity()).isEqualTo(2);
    }

    @Test
    void a_position_closed_by_hand_is_booked_leg_by_leg_to_the_cent_and_closed() {
        closeByHand();
        assertThat(fill(LONG, 5.00)).isInstanceOf(Noted.class);
        assertThat(fill(SHORT, 3.00)).isInstanceOf(Noted.class);
        Money feesBefore = trader.position().ledger().fees();
        compare();
        compare();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.position().exitReason()).contains(ExitReason.BY_HAND);
        // Bought at 3.97 less 2.22, sold at 5.00 less 3.00: 0.25 on 200 shares.
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(50));
        assertThat(trader.position().ledger().fees())
                .isEqualTo(feesBefore.plus(FEE).plus(FEE));
        assertThat(trader.reserved()).isZero();
        assertThat(trader.stores().differences().current().adopted()).isEmpty();
    }

    @Test
    void nothing_is_booked_before_the_gateway_has_compared_again() {
        closeByHand();
        long version = trader.position().version();
        fill(LONG, 5.00);
        assertThat(trader.position().version()).isEqualTo(version);

        compare();
        assertThat(trader.position().ledger().quantity(LONG)).isZero();
    }

    @Test
    void the_same_word_twice_is_one_word_and_another_one_is_refused_until_the_first_is_booked() {
        closeByHand();
        fill(LONG, 5.00);
        assertThat(fill(LONG, 5.00)).isInstanceOf(Unchanged.class);
        assertThat(fill(LONG, 5.01)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("-2")
                .contains("5.00"));
        assertThat(foreign(LONG, 5.00)).isInstanceOf(Refused.class);
        compare();

        assertThat(fill(LONG, 5.00)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("did not differ in " + LONG));
    }

    @Test
    void an_exit_that_waits_for_the_books_is_dropped_when_they_say_it_is_closed() {
        trader.positionOpen();
        trader.broker().hold(LONG, -2);
        trader.broker().hold(SHORT, 2);
        compare();
        trader.quotes().stock(ACME, 89.99, 90.01);
        trader.tick();
        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.READY);
        fill(LONG, 5.00);
        fill(SHORT, 3.00);
        compare();
        trader.pass(Duration.ofMinutes(2));

        assertThat(trader.intent(exit(1)).state()).isEqualTo(OrderState.DENIED);
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.broker().placed()).hasSize(1);
    }

    @Test
    void an_exit_that_filled_yesterday_unheard_closes_its_position_for_its_own_reason() {
        ClientOrderId id = trader.exitWorking();
        trader.broker().forget(id);
        trader.broker().hold(LONG, -2);
        trader.broker().hold(SHORT, 2);
        trader.clock().pass(Duration.ofDays(1));
        trader.restart();
        compare();
        trader.clock().pass(Duration.ofMinutes(1));
        compare();
        assertThat(trader.intent(id).state()).isEqualTo(OrderState.CANCELED);
        fill(LONG, 1.00);
        fill(SHORT, 0.40);
        compare();

        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void an_entry_that_filled_unheard_becomes_the_position_it_was_to_open() {
        trader.entryWorking();
        trader.broker().complete(ENTRY, OrderState.FILLED, 2);
        trader.broker().hold(LONG, 2);
        trader.broker().hold(SHORT, -2);
        compare();
        assertThat(trader.reconcile().isReconciled()).isFalse();
        assertThat(fill(LONG, 3.97)).isInstanceOf(Noted.class);
        assertThat(fill(SHORT, 2.22)).isInstanceOf(Noted.class);
        compare();

        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.intent(ENTRY).state()).isEqualTo(OrderState.FILLED);
        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.position().averagePremium()).isEqualTo(Price.ofDollars(1.75));
        assertThat(trader.reserved()).isEqualTo(2);
    }

    @Test
    void a_word_the_broker_has_overtaken_is_dropped_with_its_numbers_and_not_booked_twice() {
        trader.entryWorking();
        trader.broker().complete(ENTRY, OrderState.FILLED, 2);
        trader.broker().hold(LONG, 2);
        trader.broker().hold(SHORT, -2);
        compare();
        fill(LONG, 3.97);
        trader.broker().hold(LONG, -2);
        trader.broker().hold(SHORT, 2);
        trader.broker().trade(ENTRY, 2, 3.97, 2.22);
        compare();
        compare();

        assertThat(trader.position().ledger().quantity(LONG)).isEqualTo(2);
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.alerts(Severity.HIGH))
                .filteredOn(text -> text.startsWith("Not booked"))
                .singleElement()
                .asString()
                .contains("missing=0");
    }

    @Test
    void a_fill_is_refused_where_nothing_differs_or_the_position_cannot_have_made_it() {
        trader.positionOpen();
        assertThat(fill(LONG, 5.00)).isInstanceOf(Refused.class);
        trader.broker().hold(LONG, 1);
        trader.broker().hold(SHARES, -100);
        compare();

        assertThat(fill(LONG, 5.00)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("holds 2")
                .contains("room for 1"));
        assertThat(fill(SHARES, 100)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("holds 0")
                .contains("room for -100"));
        assertThat(person().fill(person().shown(LONG, "nobody"), "nobody", Price.ofDollars(5), FEE, "x"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("no position nobody"));
        assertThat(fill(LONG, -5.00)).isInstanceOf(Refused.class);
        assertThat(trader.stores().differences().current().adopted()).isEmpty();
    }

    @Test
    void a_fill_is_refused_while_an_order_of_the_position_works() {
        ClientOrderId id = trader.exitWorking();
        trader.broker().hold(LONG, -2);
        compare();

        assertThat(fill(LONG, 5.00)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains(id + "")
                .contains("ACCEPTED"));
    }

    @Test
    void what_changed_since_the_person_looked_is_refused_with_both_numbers() {
        trader.positionOpen();
        trader.broker().hold(SHARES, 100);
        trader.broker().hold(LONG, -1);
        compare();
        ShownDifference shares = person().shown(SHARES);
        ShownDifference leg = person().shown(LONG, POSITION);
        trader.broker().hold(SHARES, 50);
        trader.broker().hold(LONG, -1);
        compare();

        assertThat(person().foreign(shares, Price.ofDollars(98), FEE, "mine"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                        .contains("0 here, 100 at the broker")
                        .contains("0 here, 150 at the broker"));
        assertThat(person().fill(leg, POSITION, Price.ofDollars(5), FEE, "x"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                        .contains("2 here, 1 at the broker")
                        .contains("2 here, 0 at the broker"));
        assertThat(trader.stores().differences().current().foreign().isFlat()).isTrue();
        assertThat(trader.stores().differences().current().adopted()).isEmpty();
    }

    @Test
    void a_fill_takes_no_more_than_the_position_holds_and_the_rest_is_for_the_next_word() {
        trader.positionOpen();
        trader.broker().hold(LONG, -3);
        trader.broker().hold(SHORT, 2);
        compare();
        assertThat(person().shown(LONG, POSITION).units()).isEqualTo(-2);
        assertThat(fill(LONG, 5.00)).isInstanceOfSatisfying(Noted.class, noted -> assertThat(noted.what())
                .startsWith("-2 " + LONG)
                .contains("-1 go on differing"));
        fill(SHORT, 3.00);
        compare();
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.stores()
                        .differences()
                        .current()
                        .of(LONG)
                        .orElseThrow()
                        .units())
                .isEqualTo(-1);

        assertThat(foreign(LONG, 5.00)).isInstanceOf(Noted.class);
        compare();
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void a_fill_is_not_given_to_an_entry_that_never_left() {
        trader.entryReady();
        trader.at(trader.session().close());
        assertThat(trader.broker().placed()).isEmpty();
        assertThat(trader.intent(ENTRY).note()).isEqualTo("WINDOW_ENDED");
        trader.broker().hold(LONG, 2);
        compare();

        assertThat(fill(LONG, 3.97)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("room for 2"));
        assertThat(trader.stores().differences().current().adopted()).isEmpty();
    }
}

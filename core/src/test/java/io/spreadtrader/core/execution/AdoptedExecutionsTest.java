package io.spreadtrader.core.execution;

import static io.spreadtrader.core.trading.TradingScenario.ENTRY;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static io.spreadtrader.core.trading.TradingScenario.aTrader;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.control.Adoption.Noted;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.trading.TradingScenario;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A person tells a fill by its figures, and the broker tells the same one after all. */
class AdoptedExecutionsTest {
    private static final Instrument LONG = SPREAD.longLeg();
    private static final Instrument SHORT = SPREAD.shortLeg();
    private static final Money FEE = Money.ofCents(130);

    private final TradingScenario trader = aTrader();

    private void compare() {
        trader.clock().pass(Duration.ofMinutes(1));
        trader.reconcile().reconcile();
    }

    private void adopt(Instrument instrument, double price) {
        AdoptDifference person = new AdoptDifference(trader.stores(), trader.clock(), DataLabel.SIMULATED);
        assertThat(person.fill(
                        person.shown(instrument, POSITION), POSITION, Price.ofDollars(price), FEE, "my trade log"))
                .isInstanceOf(Noted.class);
    }

    /** An exit of two that the broker says has filled, adopted at 5.00 and 3.00. */
    private ClientOrderId exitAdopted() {
        ClientOrderId exit = trader.exitWorking();
        trader.broker().complete(exit, OrderState.FILLED, 2);
        trader.broker().hold(LONG, -2);
        trader.broker().hold(SHORT, 2);
        compare();
        adopt(LONG, 5.00);
        adopt(SHORT, 3.00);
        compare();
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.intent(exit).state()).isEqualTo(OrderState.FILLED);
        return exit;
    }

    /** The executions are listed; the holdings have shown them all along. */
    private void told(ClientOrderId order, int combos, double... prices) {
        for (Execution leg : trader.broker().trade(order, combos, prices)) {
            trader.broker().hold(leg.instrument(), -leg.quantity());
        }
    }

    private void closesAt(double realized, int feeCents) {
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.position().ledger().isFlat()).isTrue();
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofCents(Math.round(100 * realized)));
        assertThat(trader.position().ledger().fees()).isEqualTo(Money.ofCents(feeCents));
        assertThat(trader.position().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.reconcile().isReconciled()).isTrue();
        assertThat(trader.reserved()).isZero();
    }

    @Test
    void executions_of_an_adopted_exit_take_its_place_and_leave_the_position_closed() {
        ClientOrderId exit = exitAdopted();
        closesAt(50, 280 + 260);
        var closedAt = trader.position().closedAt();
        told(exit, 2, 5.10, 2.95);
        compare();
        compare();

        // Bought at 1.75, sold at 2.15.
        closesAt(80, 280 + 280);
        assertThat(trader.position().closedAt()).isEqualTo(closedAt);
        assertThat(trader.intent(exit).executions())
                .extracting(Execution::id)
                .allMatch(id -> id.startsWith("execution-"))
                .hasSize(2);
        assertThat(trader.alerts(Severity.CRITICAL)).noneMatch(text -> text.contains("it is open again"));
        assertThat(trader.alerts(Severity.WARNING))
                .filteredOn(text -> text.contains("in place of what a person had told"))
                .hasSize(2);
    }

    @Test
    void an_adopted_fill_that_was_told_in_parts_gives_way_part_by_part() {
        ClientOrderId exit = exitAdopted();
        told(exit, 1, 5.10, 2.95);
        compare();
        closesAt(65, 280 + 130 + 140);
        assertThat(trader.intent(exit).executed(LONG)).isEqualTo(-2);

        told(exit, 1, 5.10, 2.95);
        compare();
        closesAt(80, 280 + 280);
        assertThat(trader.intent(exit).executions()).hasSize(4);
    }

    @Test
    void executions_of_an_adopted_entry_are_not_bought_twice() {
        trader.entryWorking();
        trader.broker().complete(ENTRY, OrderState.FILLED, 2);
        trader.broker().hold(LONG, 2);
        trader.broker().hold(SHORT, -2);
        compare();
        adopt(LONG, 3.97);
        adopt(SHORT, 2.22);
        compare();
        told(ENTRY, 2, 3.90, 2.22);
        compare();

        assertThat(trader.position().state()).isEqualTo(PositionState.OPEN);
        assertThat(trader.position().contracts()).isEqualTo(2);
        assertThat(trader.position().ledger().quantity(LONG)).isEqualTo(2);
        assertThat(trader.position().ledger().fees()).isEqualTo(Money.ofCents(280));
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ZERO);
        assertThat(trader.position().averagePremium()).isEqualTo(Price.ofDollars(1.68));
        assertThat(trader.reserved()).isEqualTo(2);
        assertThat(trader.reconcile().isReconciled()).isTrue();
    }

    @Test
    void one_execution_larger_than_what_was_adopted_is_booked_once_in_all() {
        ClientOrderId exit = trader.exitWorking();
        trader.broker().complete(exit, OrderState.FILLED, 2);
        trader.broker().hold(LONG, -1);
        trader.broker().hold(SHORT, 1);
        compare();
        adopt(LONG, 5.00);
        adopt(SHORT, 3.00);
        compare();
        assertThat(trader.position().openContracts()).isEqualTo(1);
        trader.broker().hold(LONG, 1);
        trader.broker().hold(SHORT, -1);
        trader.broker().trade(exit, 2, 5.10, 2.95);
        compare();

        closesAt(80, 280 + 280);
    }

    @Test
    void a_fill_that_was_never_adopted_is_still_a_late_one() {
        ClientOrderId exit = trader.exitWorking();
        trader.broker().fill(exit, 2, 5.00, 3.00);
        trader.broker().fill(exit, 1, 5.00, 3.00);

        assertThat(trader.position().isOpen()).isTrue();
        assertThat(trader.alerts(Severity.CRITICAL)).anyMatch(text -> text.contains("it is open again"));
    }

    /** Two exits ended without a word of a fill; the newest, which has room, is given what the person tells. */
    private ClientOrderId secondExitAdopted() {
        ClientOrderId first = trader.exitWorking();
        trader.broker().confirmCancel(first);
        trader.clock().pass(Duration.ofMinutes(1));
        trader.tick();
        ClientOrderId second = TradingScenario.exit(2);
        trader.broker().accept(second);
        trader.broker().confirmCancel(second);
        trader.broker().hold(LONG, -2);
        trader.broker().hold(SHORT, 2);
        compare();
        adopt(LONG, 5.00);
        adopt(SHORT, 3.00);
        compare();
        assertThat(trader.intent(second).executed(LONG)).isEqualTo(-2);
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        return first;
    }

    /** The broker tells later what traded when the order was still there. */
    private void toldOfBefore(ClientOrderId order, int combos, double... prices) {
        for (Execution leg : trader.broker().trade(order, combos, prices)) {
            trader.broker().hold(leg.instrument(), -leg.quantity());
            trader.broker().report(new BrokerEvent.Executed(earlier(leg)));
        }
    }

    private static Execution earlier(Execution leg) {
        return new Execution(
                leg.id(),
                leg.orderId(),
                leg.instrument(),
                leg.quantity(),
                leg.price(),
                leg.commission(),
                leg.at().minus(Duration.ofMinutes(5)));
    }

    @Test
    void executions_told_for_another_order_of_the_position_correct_what_was_adopted_and_are_not_sold_twice() {
        ClientOrderId first = secondExitAdopted();
        toldOfBefore(first, 2, 5.10, 2.95);
        compare();

        closesAt(80, 280 + 280);
        assertThat(trader.intent(first).executed(LONG)).isEqualTo(-2);
        assertThat(trader.intent(TradingScenario.exit(2)).executions()).isEmpty();
        assertThat(trader.alerts(Severity.CRITICAL)).noneMatch(text -> text.contains("it is open again"));
        assertThat(trader.alerts(Severity.WARNING))
                .filteredOn(text -> text.contains("in place of what a person had told"))
                .hasSize(2);
    }

    @Test
    void more_than_was_adopted_is_not_booked_and_told_with_its_numbers() {
        ClientOrderId first = secondExitAdopted();
        Execution told = earlier(trader.broker().trade(first, 2, 5.10, 2.95).getFirst());
        trader.broker()
                .report(new BrokerEvent.Executed(
                        new Execution(told.id(), first, LONG, -3, told.price(), told.commission(), told.at())));

        closesAtAdopted();
        assertThat(trader.alerts(Severity.CRITICAL))
                .filteredOn(text -> text.contains("not booked to its position"))
                .singleElement()
                .asString()
                .contains("quantity=-3", "adopted=-2");
    }

    private void closesAtAdopted() {
        assertThat(trader.position().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.position().ledger().realized()).isEqualTo(Money.ofDollars(50));
        assertThat(trader.position().ledger().fees()).isEqualTo(Money.ofCents(280 + 260));
    }

    @Test
    void a_fill_after_the_person_spoke_is_one_of_its_own() {
        ClientOrderId first = secondExitAdopted();
        trader.clock().pass(Duration.ofMinutes(1));
        trader.broker().fill(first, 1, 5.10, 2.95);

        assertThat(trader.position().isOpen()).isTrue();
        assertThat(trader.alerts(Severity.CRITICAL)).anyMatch(text -> text.contains("it is open again"));
    }

    @Test
    void what_is_told_of_a_position_closed_by_hand_is_noted_at_its_order_and_not_booked_again() {
        trader.positionOpen();
        trader.broker().hold(LONG, -2);
        trader.broker().hold(SHORT, 2);
        compare();
        adopt(LONG, 5.00);
        adopt(SHORT, 3.00);
        compare();
        assertThat(trader.position().exitReason()).contains(ExitReason.BY_HAND);
        Execution told = new Execution(
                "late",
                ENTRY,
                LONG,
                -2,
                Price.ofDollars(5.10),
                Money.ofCents(140),
                trader.clock().instant().minus(Duration.ofMinutes(5)));
        trader.broker().report(new BrokerEvent.Executed(told));
        trader.broker().report(new BrokerEvent.Executed(told));

        closesAtAdopted();
        assertThat(trader.intent(ENTRY).hasApplied("late")).isTrue();
        assertThat(trader.alerts(Severity.CRITICAL))
                .filteredOn(text -> text.contains("not booked to its position"))
                .hasSize(1);
    }
}

package io.spreadtrader.core.execution;

import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.trading.TradingScenario.ACME;
import static io.spreadtrader.core.trading.TradingScenario.POSITION;
import static io.spreadtrader.core.trading.TradingScenario.SPREAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.VerticalSpread;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An order that closes a whole spread, of which parts are assigned before it ends. Whatever it trades, and whenever that
 * is told:
 *
 * <ul>
 *   <li>our books hold what the broker holds, and have paid what the broker was paid, to the cent;
 *   <li>a part gives no more long options than it has and takes no more short ones than were assigned;
 *   <li>what is left of the spread is closed where it was reached, and never holds a leg the wrong way;
 *   <li>who holds nothing any more is closed and keeps no place in the portfolio.
 * </ul>
 */
class ExitSurplusTest {
    private static final VerticalSpread PUTS = new VerticalSpread(
            OptionContract.of(ACME, SESSION.plusDays(39), Price.ofCents(9_500), PutCall.PUT),
            OptionContract.of(ACME, SESSION.plusDays(39), Price.ofCents(10_000), PutCall.PUT));

    private static VerticalSpread spread(PutCall right) {
        return right == PutCall.CALL ? SPREAD : PUTS;
    }

    @ParameterizedTest
    @EnumSource(PutCall.class)
    void a_stop_that_fills_after_its_cancellation_was_confirmed_is_divided_as_if_it_had_been_in_time(PutCall right) {
        SplitSpread trader = new SplitSpread(spread(right), 2, OrderPurpose.PROTECTION);
        trader.assign(1);
        trader.confirmCancel();
        trader.fill(2);

        assertThat(trader.whole().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.whole().ledger().isFlat()).isTrue();
        assertThat(trader.part(1).state()).isEqualTo(PositionState.ASSIGNED);
        assertThat(trader.part(1).shares()).isEqualTo(right == PutCall.CALL ? -100 : 100);
        assertThat(trader.held(1)).isEqualTo(List.of(0, 1));
        assertThat(trader.alerts(Severity.CRITICAL))
                .anySatisfy(text -> assertThat(text).contains(SplitSpread.partName(1), "holds 1 of"));
        trader.verify();
    }

    @ParameterizedTest
    @EnumSource(PutCall.class)
    void four_of_five_contracts_traded_leave_the_part_of_two_one_of_each(PutCall right) {
        SplitSpread trader = new SplitSpread(spread(right), 5, OrderPurpose.EXIT);
        trader.assign(2);
        trader.fill(4);
        assertThat(trader.held(1)).as("while the order works").isEqualTo(List.of(2, 0));
        trader.confirmCancel();

        assertThat(trader.whole().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.whole().exitReason()).contains(ExitReason.STOP_LOSS);
        assertThat(trader.held(1)).isEqualTo(List.of(1, 1));
        trader.verify();
    }

    @ParameterizedTest
    @EnumSource(PutCall.class)
    void four_of_five_contracts_assigned_take_four_of_the_five_traded(PutCall right) {
        SplitSpread trader = new SplitSpread(spread(right), 5, OrderPurpose.EXIT);
        trader.assign(4);
        trader.fill(5);

        assertThat(trader.whole().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.held(1)).isEqualTo(List.of(0, 4));
        trader.verify();
    }

    @ParameterizedTest
    @EnumSource(PutCall.class)
    void several_parts_give_and_take_in_the_order_of_their_assignment(PutCall right) {
        SplitSpread trader = new SplitSpread(spread(right), 5, OrderPurpose.PROTECTION);
        trader.assign(1);
        trader.assign(2);
        trader.fill(4);
        trader.confirmCancel();

        assertThat(trader.whole().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.held(1)).isEqualTo(List.of(0, 1));
        assertThat(trader.held(2)).isEqualTo(List.of(1, 1));
        trader.verify();

        trader.fill(1);
        assertThat(trader.held(2)).as("after a late fill").isEqualTo(List.of(0, 2));
        trader.verify();
    }

    @Test
    void what_is_left_is_reached_before_any_part() {
        SplitSpread trader = new SplitSpread(SPREAD, 5, OrderPurpose.EXIT);
        trader.assign(2);
        trader.fill(3);
        trader.confirmCancel();

        assertThat(trader.whole().state()).isEqualTo(PositionState.CLOSED);
        assertThat(trader.held(1)).isEqualTo(List.of(2, 0));
        assertThat(trader.alerts(Severity.CRITICAL)).isEmpty();
        trader.verify();
    }

    @Test
    void a_part_whose_shares_were_closed_before_ends_with_its_long_options_and_gives_its_place_back() {
        SplitSpread trader = new SplitSpread(SPREAD, 2, OrderPurpose.PROTECTION);
        trader.assign(1);
        trader.confirmCancel();
        trader.coverShares(1);
        trader.fill(2);

        Position part = trader.part(1);
        assertThat(part.state()).isEqualTo(PositionState.CLOSED);
        assertThat(part.exitReason()).contains(ExitReason.ASSIGNMENT);
        // The short option nobody owes any more stays with the spread, and a person is told.
        assertThat(trader.alerts(Severity.CRITICAL))
                .anySatisfy(text -> assertThat(text).contains("Position " + POSITION + " holds 1 of"));
        trader.conserves();
        assertThat(trader.places()).doesNotContain(part.id());
    }

    @ParameterizedTest
    @EnumSource(PutCall.class)
    void whatever_is_assigned_and_filled_early_or_late(PutCall right) {
        for (OrderPurpose purpose : List.of(OrderPurpose.EXIT, OrderPurpose.PROTECTION)) {
            for (int contracts = 2; contracts <= 5; contracts++) {
                for (int first = 1; first < contracts; first++) {
                    for (int second = 0; second < contracts - first; second++) {
                        for (int early = 0; early <= contracts; early++) {
                            for (int late = 0; late <= contracts - early; late++) {
                                play(spread(right), purpose, contracts, first, second, early, late);
                            }
                        }
                    }
                }
            }
        }
    }

    /** Assigned in one or two parts; filled before the order's cancellation is confirmed, and after it. */
    private static void play(
            VerticalSpread spread, OrderPurpose purpose, int contracts, int first, int second, int early, int late) {
        SplitSpread trader = new SplitSpread(spread, contracts, purpose);
        try {
            trader.assign(first);
            if (second > 0) {
                trader.assign(second);
            }
            trader.fill(early);
            if (early < contracts) {
                trader.confirmCancel();
            }
            trader.verify();
            trader.fill(late);
            trader.verify();
            int left = contracts - first - second - early - late;
            int reached = Math.max(0, -left);
            assertThat(trader.whole().openContracts()).isEqualTo(Math.max(0, left));
            assertThat(trader.held(1)).isEqualTo(List.of(first - Math.min(first, reached), Math.min(first, reached)));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    purpose + " of " + contracts + " " + spread.right() + ", assigned " + first + " and " + second
                            + ", filled " + early + " and late " + late,
                    e);
        }
    }
}

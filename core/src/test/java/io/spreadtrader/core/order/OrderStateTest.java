package io.spreadtrader.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states, against the table as the architecture document writes it. */
class OrderStateTest {
    private static final String TABLE = """
            Initialized -> Denied | Ready
            Ready -> Claimed | Denied | Expired
            Claimed -> Submitting | Denied | Ready
            Submitting -> Submitted | Uncertain
            Submitted -> Accepted | Rejected | PartiallyFilled | Filled | PendingCancel | Canceled | Expired | Uncertain
            Accepted -> PartiallyFilled | Filled | PendingCancel | Canceled | Expired
            PartiallyFilled -> Filled | PendingCancel | Canceled | Expired
            PendingCancel -> Canceled | PartiallyFilled | Filled
            Uncertain -> Accepted | PartiallyFilled | Filled | Canceled | Rejected | Lapsed
            Canceled -> PartiallyFilled | Filled
            Expired -> PartiallyFilled | Filled
            Lapsed -> PartiallyFilled | Filled
            """;

    static Stream<Arguments> pairs() {
        Set<String> legal = legalMoves();
        List<Arguments> pairs = new ArrayList<>();
        for (OrderState from : OrderState.values()) {
            for (OrderState to : OrderState.values()) {
                pairs.add(Arguments.of(from, to, legal.contains(from + " " + to)));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("pairs")
    void a_move_is_legal_when_the_table_has_it(OrderState from, OrderState to, boolean legal) {
        assertThat(from.canMoveTo(to)).isEqualTo(legal);
    }

    @Test
    void the_table_names_every_state() {
        Set<String> named = new TreeSet<>();
        legalMoves().forEach(move -> named.addAll(List.of(move.split(" "))));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(OrderState.values()).map(Enum::name).toList());
    }

    @Test
    void a_terminal_order_leaves_its_state_only_by_a_fill() {
        Set<OrderState> fills = EnumSet.of(OrderState.PARTIALLY_FILLED, OrderState.FILLED);
        for (OrderState from : OrderState.values()) {
            for (OrderState to : OrderState.values()) {
                if (from.isTerminal() && from.canMoveTo(to)) {
                    assertThat(fills).contains(to);
                }
            }
        }
    }

    @Test
    void an_order_the_broker_may_hold_is_not_terminal_and_can_still_fill_or_become_so() {
        for (OrderState state : OrderState.values()) {
            assertThat(state.isWorking() && state.isTerminal()).as(state.name()).isFalse();
        }
        assertThat(Arrays.stream(OrderState.values()).filter(state -> !state.isWorking() && !state.isTerminal()))
                .containsExactly(OrderState.INITIALIZED, OrderState.READY, OrderState.CLAIMED);
    }

    private static Set<String> legalMoves() {
        Set<String> legal = new TreeSet<>();
        TABLE.lines().forEach(line -> {
            String[] sides = line.split(" -> ");
            for (String target : sides[1].split(" \\| ")) {
                legal.add(constant(sides[0]) + " " + constant(target));
            }
        });
        return legal;
    }

    /** {@code PendingCancel} as {@code PENDING_CANCEL}. */
    private static OrderState constant(String word) {
        return OrderState.valueOf(word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT));
    }
}

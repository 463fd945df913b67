package io.spreadtrader.core.execution;

import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.IntentStore;
import java.time.Duration;
import java.util.List;

/**
 * Whether a person has told, of another order of the position or as a trade by hand, what the broker tells now. While
 * they could say so no order of the position worked, and all that had traded was in what differed: what the broker tells
 * of before is the same fill, and what it tells of after is another.
 */
record AdoptedElsewhere(IntentStore intents) {
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    sealed interface Match {}

    /** Nobody has told it. */
    record None() implements Match {}

    /** It is what stands in this order by a person's word. */
    record Same(OrderIntent holder, AdoptedExecutions adopted) implements Match {}

    /** @param adopted signed units of it a person has told, which are not what the broker tells */
    record Unclear(int adopted) implements Match {}

    Match of(Execution told, OrderIntent intent, Position position) {
        List<OrderIntent> holders = intents.createdSince(position.openedAt().minus(CLOCKS_APART)).stream()
                .filter(other -> other.positionId().equals(position.id())
                        && !other.id().equals(intent.id())
                        && units(other, told) != 0)
                .toList();
        if (holders.isEmpty()) {
            return isClosedByHand(position, told) ? new Unclear(0) : new None();
        }
        return holders.stream()
                .filter(holder -> Math.abs(units(holder, told)) >= Math.abs(told.quantity()))
                .<Match>map(holder -> new Same(holder, AdoptedExecutions.replacedBy(told, holder)))
                .findFirst()
                .orElseGet(() -> new Unclear(
                        holders.stream().mapToInt(holder -> units(holder, told)).sum()));
    }

    /** Signed units a person has told of this order after the broker's fill, of the same instrument and the same way. */
    private static int units(OrderIntent holder, Execution told) {
        return holder.executions().stream()
                .filter(each -> AdoptedFill.isIdOf(each.id())
                        && each.instrument().equals(told.instrument())
                        && Integer.signum(each.quantity()) == Integer.signum(told.quantity())
                        && !told.at().isAfter(each.at()))
                .mapToInt(Execution::quantity)
                .sum();
    }

    /** What was told of a trade by hand is in the position alone, so its price cannot be put right. */
    private static boolean isClosedByHand(Position position, Execution told) {
        return position.exitReason().filter(ExitReason.BY_HAND::equals).isPresent()
                && position.closedAt()
                        .filter(closed -> !told.at().isAfter(closed))
                        .isPresent();
    }
}

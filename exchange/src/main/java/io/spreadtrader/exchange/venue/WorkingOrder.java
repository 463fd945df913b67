package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.Optional;

/**
 * An order in the book.
 *
 * @param changedAt when it was accepted, its condition was met, or its limit last changed
 * @param waiting whether its condition has not been met yet
 * @param filled combos executed
 * @param fills how often it executed
 * @param scheduled commission by the schedule so far
 * @param charged commission charged so far: the schedule's, at least the order's minimum
 */
record WorkingOrder(
        ComboOrder order,
        Instant changedAt,
        boolean waiting,
        int filled,
        int fills,
        Money scheduled,
        Money charged,
        Optional<Instant> lastFillAt) {
    static WorkingOrder accepted(ComboOrder order, Instant at) {
        return new WorkingOrder(
                order, at, order.condition().isPresent(), 0, 0, Money.ZERO, Money.ZERO, Optional.empty());
    }

    ClientOrderId id() {
        return order.id();
    }

    int remaining() {
        return order.quantity() - filled;
    }

    /** What is still to be executed, as an order. */
    ComboOrder rest() {
        return order.withQuantity(remaining());
    }

    boolean hasFilledAt(Instant at) {
        return lastFillAt.equals(Optional.of(at));
    }

    WorkingOrder withLimit(Price limit, Instant at) {
        return new WorkingOrder(order.withLimit(limit), at, waiting, filled, fills, scheduled, charged, lastFillAt);
    }

    /** Its condition is met: from now on a plain limit order, whatever the underlying does. */
    WorkingOrder released(Instant at) {
        return new WorkingOrder(order, at, false, filled, fills, scheduled, charged, lastFillAt);
    }

    WorkingOrder withFill(ExchangeEvent.ComboExecuted fill) {
        Money paid =
                fill.legs().stream().map(execution -> execution.commission()).reduce(Money.ZERO, Money::plus);
        return new WorkingOrder(
                order,
                changedAt,
                waiting,
                filled + fill.quantity(),
                fills + 1,
                scheduled.plus(fill.scheduledCommission()),
                charged.plus(paid),
                Optional.of(fill.at()));
    }
}

package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.List;

/**
 * A change of the exchange's state, in the order it happened. All of the state is made of these. What must not be torn
 * apart by a kill (the legs of a combo, an option and the shares it brings) is one event.
 */
public sealed interface ExchangeEvent {
    /** Exchange time; never earlier than the event before. */
    Instant at();

    /** Always the first. */
    record AccountOpened(Money cash, Instant at) implements ExchangeEvent {}

    /** An order left for the exchange; it reaches the book at {@code arrivesAt}. */
    record OrderReceived(ComboOrder order, Instant arrivesAt, Instant at) implements ExchangeEvent {}

    /** An order with a name used before left for the exchange. */
    record DuplicateReceived(ClientOrderId orderId, Instant arrivesAt, Instant at) implements ExchangeEvent {}

    record ModificationReceived(ClientOrderId orderId, Price limit, Instant arrivesAt, Instant at)
            implements ExchangeEvent {}

    record CancelReceived(ClientOrderId orderId, Instant arrivesAt, Instant at) implements ExchangeEvent {}

    record OrderAccepted(ClientOrderId orderId, Instant at) implements ExchangeEvent {}

    record OrderRejected(ClientOrderId orderId, String reason, Instant at) implements ExchangeEvent {}

    /** The underlying reached the level an order waited for. */
    record ConditionMet(ClientOrderId orderId, Instant at) implements ExchangeEvent {}

    /** The second order of a name is refused; the first one is untouched. */
    record DuplicateRefused(ClientOrderId orderId, Instant at) implements ExchangeEvent {}

    record OrderModified(ClientOrderId orderId, Price limit, Instant at) implements ExchangeEvent {}

    /** The order keeps working at its old limit. */
    record ModificationRefused(ClientOrderId orderId, String reason, Instant at) implements ExchangeEvent {}

    /** By request, or by the broker before it liquidates. */
    record OrderCanceled(ClientOrderId orderId, Instant at) implements ExchangeEvent {}

    record OrderExpired(ClientOrderId orderId, Instant at) implements ExchangeEvent {}

    /**
     * Some or all of an order traded, every leg at once.
     *
     * @param quantity combos
     * @param scheduledCommission what the schedule charges for these legs, before the order's minimum
     * @param legs one execution each, in the order of the order's legs
     */
    record ComboExecuted(
            ClientOrderId orderId, int quantity, Money scheduledCommission, List<Execution> legs, Instant at)
            implements ExchangeEvent {
        public ComboExecuted {
            legs = List.copyOf(legs);
        }
    }

    /** Assignment, exercise, expiration, liquidation, dividend or borrow fee, with everything it brings. */
    record HoldingsChanged(List<BrokerEvent.HoldingChanged> changes, Instant at) implements ExchangeEvent {
        public HoldingsChanged {
            changes = List.copyOf(changes);
        }
    }

    /** The day's processing due at this instant is complete. */
    record ClockAdvanced(Instant at) implements ExchangeEvent {}
}

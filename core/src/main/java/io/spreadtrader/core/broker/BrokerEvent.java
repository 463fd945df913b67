package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;

/** Something the broker reports. Reports may repeat; ids say which are the same. */
public sealed interface BrokerEvent {
    Instant at();

    /** The order works at the exchange. */
    record OrderAccepted(ClientOrderId orderId, Instant at) implements BrokerEvent {}

    /** The order was refused. */
    record OrderRejected(ClientOrderId orderId, String reason, Instant at) implements BrokerEvent {}

    /** The order is gone without further fills. */
    record OrderCanceled(ClientOrderId orderId, Instant at) implements BrokerEvent {}

    /** The day ended before the order filled. */
    record OrderExpired(ClientOrderId orderId, Instant at) implements BrokerEvent {}

    /** One leg traded. */
    record Executed(Execution execution) implements BrokerEvent {
        @Override
        public Instant at() {
            return execution.at();
        }
    }

    /**
     * What the broker says now of an execution, whether or not it said otherwise before.
     *
     * @param isCharged whether the commission is the broker's; one that is not is modelled, and of an execution that has
     *     been booked the commission stays what it is
     */
    record ExecutionCorrected(Execution execution, boolean isCharged) implements BrokerEvent {
        @Override
        public Instant at() {
            return execution.at();
        }
    }

    /** Why holdings or cash changed without an order of ours. */
    enum HoldingChange {
        /** A short option was assigned. */
        ASSIGNMENT,
        /** A long option was exercised. */
        EXERCISE,
        /** An option expired worthless. */
        EXPIRATION,
        /** The broker closed it. */
        LIQUIDATION,
        /** A dividend on shares held (received) or owed (paid). */
        DIVIDEND,
        /** Interest for borrowed shares. */
        BORROW_FEE,
        /** A trade without an order of ours turned out different from what was booked of it, in cash or in units. */
        CORRECTION
    }

    /**
     * Units of an instrument came or went without an order.
     *
     * @param id unique; applied once
     * @param quantity signed change of units; zero for cash only
     * @param price per share at which they change hands: zero for an option that ends, the strike for shares
     * @param fee positive: charged; negative: credited
     */
    record HoldingChanged(
            String id, HoldingChange change, Instrument instrument, int quantity, Price price, Money fee, Instant at)
            implements BrokerEvent {}
}

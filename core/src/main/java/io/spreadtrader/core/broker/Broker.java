package io.spreadtrader.core.broker;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import java.util.List;
import java.util.Map;

/** The only way to the market. Answers come later, as {@link BrokerEvent}s to the listener. */
public interface Broker {
    /** Sends a new order; its id is ours and is never used twice. */
    void place(ApprovedOrder order);

    /** Changes the limit of a working order. May lose the race against a fill. */
    void modify(ClientOrderId id, Price limit);

    /** Asks for cancellation. May lose the race against a fill. */
    void cancel(ClientOrderId id);

    /** What the order would do to margin, without sending it. */
    WhatIf whatIf(ComboOrder order);

    AccountSummary account();

    /** Everything held: signed units by instrument, none zero. */
    Map<Instrument, Integer> holdings();

    /** Orders the broker is working. */
    List<ComboOrder> openOrders();

    /** Executions of the current and the previous session, oldest first. */
    List<Execution> executions();

    /** Assignments, exercises, expirations and liquidations of the same sessions, oldest first. */
    List<BrokerEvent.HoldingChanged> holdingChanges();

    boolean isConnected();

    /** Everything that happens from now on goes to this listener, in order, on the caller's thread. */
    void listen(BrokerListener listener);

    /** Hears what the broker reports. */
    interface BrokerListener {
        void on(BrokerEvent event);
    }
}

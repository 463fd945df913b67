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

/**
 * A broker that is another with something done in a way of its own. An inquiry is not handed on by itself: it is answered
 * by this one's account and what-if, which may be what is done in another way.
 */
public interface ForwardingBroker extends Broker {
    /** The one that is asked. */
    Broker broker();

    @Override
    default void place(ApprovedOrder order) {
        broker().place(order);
    }

    @Override
    default void modify(ClientOrderId id, Price limit) {
        broker().modify(id, limit);
    }

    @Override
    default void cancel(ClientOrderId id) {
        broker().cancel(id);
    }

    @Override
    default void askBeforeSending(Runnable mayLeave) {
        broker().askBeforeSending(mayLeave);
    }

    @Override
    default long connection() {
        return broker().connection();
    }

    @Override
    default void compared(long connection) {
        broker().compared(connection);
    }

    @Override
    default void listen(BrokerListener listener) {
        broker().listen(listener);
    }

    @Override
    default void deliver() {
        broker().deliver();
    }

    @Override
    default WhatIf whatIf(ComboOrder order) {
        return broker().whatIf(order);
    }

    @Override
    default AccountSummary account() {
        return broker().account();
    }

    @Override
    default Map<Instrument, Integer> holdings() {
        return broker().holdings();
    }

    @Override
    default List<ComboOrder> openOrders() {
        return broker().openOrders();
    }

    @Override
    default List<CompletedOrder> completedOrders() {
        return broker().completedOrders();
    }

    @Override
    default List<Execution> executions() {
        return broker().executions();
    }

    @Override
    default List<BrokerEvent.HoldingChanged> holdingChanges() {
        return broker().holdingChanges();
    }

    @Override
    default BrokerCondition condition() {
        return broker().condition();
    }
}

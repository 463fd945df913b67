package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
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

/** The exchange is one thread's at a time; others ask through the same lock. */
record LockedBroker(Broker broker, Turn turn) implements Broker {
    @Override
    public void place(ApprovedOrder order) {
        turn.run(() -> broker.place(order));
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        turn.run(() -> broker.modify(id, limit));
    }

    @Override
    public void cancel(ClientOrderId id) {
        turn.run(() -> broker.cancel(id));
    }

    @Override
    public void askBeforeSending(Runnable mayLeave) {
        turn.run(() -> broker.askBeforeSending(mayLeave));
    }

    @Override
    public long connection() {
        return turn.get(broker::connection);
    }

    @Override
    public void compared(long connection) {
        turn.run(() -> broker.compared(connection));
    }

    @Override
    public void listen(BrokerListener listener) {
        turn.run(() -> broker.listen(listener));
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        return turn.get(() -> broker.whatIf(order));
    }

    @Override
    public AccountSummary account() {
        return turn.get(broker::account);
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        return turn.get(broker::holdings);
    }

    @Override
    public List<ComboOrder> openOrders() {
        return turn.get(broker::openOrders);
    }

    @Override
    public List<Execution> executions() {
        return turn.get(broker::executions);
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return turn.get(broker::completedOrders);
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return turn.get(broker::holdingChanges);
    }

    @Override
    public BrokerCondition condition() {
        return turn.get(broker::condition);
    }

    @Override
    public void deliver() {
        turn.run(broker::deliver);
    }
}

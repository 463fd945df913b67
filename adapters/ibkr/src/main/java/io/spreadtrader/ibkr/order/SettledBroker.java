package io.spreadtrader.ibkr.order;

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
import io.spreadtrader.ibkr.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * For simulations whose market time stands still while somebody thinks: nothing is under way when a call returns. What
 * was sent has been read at the other end, and what the other end had to say has been heard, so that a run over a socket
 * is the same as one without.
 */
public final class SettledBroker implements Broker {
    private final Broker broker;
    private final Session session;
    private final Duration timeout;

    public SettledBroker(IbkrBroker broker, Session session, Duration timeout) {
        this.broker = broker;
        this.session = session;
        this.timeout = timeout;
    }

    @Override
    public void place(ApprovedOrder order) {
        broker.place(order);
        session.echo(timeout);
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        broker.modify(id, limit);
        session.echo(timeout);
    }

    @Override
    public void cancel(ClientOrderId id) {
        broker.cancel(id);
        session.echo(timeout);
    }

    @Override
    public void deliver() {
        session.echo(timeout);
        broker.deliver();
    }

    @Override
    public void listen(BrokerListener listener) {
        broker.listen(listener);
    }

    @Override
    public void askBeforeSending(Runnable mayLeave) {
        broker.askBeforeSending(mayLeave);
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        return broker.whatIf(order);
    }

    @Override
    public AccountSummary account() {
        return broker.account();
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        return broker.holdings();
    }

    @Override
    public List<ComboOrder> openOrders() {
        return broker.openOrders();
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return broker.completedOrders();
    }

    @Override
    public List<Execution> executions() {
        return broker.executions();
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return broker.holdingChanges();
    }

    @Override
    public BrokerCondition condition() {
        return broker.condition();
    }
}

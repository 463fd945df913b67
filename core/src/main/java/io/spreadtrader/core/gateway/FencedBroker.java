package io.spreadtrader.core.gateway;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseLostException;
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
 * A broker that sends only while the lease is held by the local deadline, looked at right before each message. The first
 * doubt closes the session for good: what was about to be sent is not, and its order's fate is settled by whoever
 * reconciles next. Safe for use by several threads.
 */
public final class FencedBroker implements Broker {
    private final Broker broker;
    private final GatewayLease lease;
    private final Runnable closeSession;
    private boolean closed;

    /** @param closeSession ends the connection that messages go through; called once */
    public FencedBroker(Broker broker, GatewayLease lease, Runnable closeSession) {
        this.broker = broker;
        this.lease = lease;
        this.closeSession = closeSession;
    }

    @Override
    public void place(ApprovedOrder order) {
        send("placing " + order.order().id(), () -> broker.place(order));
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        send("modifying " + id, () -> broker.modify(id, limit));
    }

    @Override
    public void cancel(ClientOrderId id) {
        send("cancelling " + id, () -> broker.cancel(id));
    }

    private synchronized void send(String what, Runnable message) {
        if (closed || !lease.isHeld()) {
            close();
            throw LeaseLostException.inDoubt(lease.epoch(), what);
        }
        message.run();
    }

    /** Ends the session; nothing is sent or heard from now on. */
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closeSession.run();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void listen(BrokerListener listener) {
        broker.listen(event -> tell(listener, event));
    }

    private void tell(BrokerListener listener, BrokerEvent event) {
        if (isClosed()) {
            return;
        }
        try {
            listener.on(event);
        } catch (LeaseLostException lost) {
            // What could not be booked is reported again to whoever holds the lease now.
            close();
            throw lost;
        }
    }

    @Override
    public BrokerCondition condition() {
        return isClosed() ? BrokerCondition.CONNECTING : broker.condition();
    }

    @Override
    public void deliver() {
        if (!isClosed()) {
            broker.deliver();
        }
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
    public List<Execution> executions() {
        return broker.executions();
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return broker.completedOrders();
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return broker.holdingChanges();
    }
}

package io.spreadtrader.core.gateway;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.broker.Inquiry;
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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A broker that sends only while the lease is held by the local deadline, looked at before each message and again right
 * before it leaves, since it may have waited in between. The first doubt closes the session for good: what was about to
 * be sent is not, and its order's fate is settled by whoever reconciles next. Safe for use by several threads; none waits
 * for a message of another.
 */
public final class FencedBroker implements Broker {
    private final Broker broker;
    private final GatewayLease lease;
    private final Runnable closeSession;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Runnable alsoAsked = () -> {};

    /** @param closeSession ends the connection that messages go through; called once */
    public FencedBroker(Broker broker, GatewayLease lease, Runnable closeSession) {
        this.broker = broker;
        this.lease = lease;
        this.closeSession = closeSession;
        broker.askBeforeSending(this::mayLeave);
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

    private void send(String what, Runnable message) {
        mustBeHeld(what);
        message.run();
    }

    private void mayLeave() {
        mustBeHeld("a message that was ready to leave");
        alsoAsked.run();
    }

    private void mustBeHeld(String what) {
        if (isClosed() || !lease.isHeld()) {
            close();
            throw LeaseLostException.inDoubt(lease.epoch(), what);
        }
    }

    /** Ends the session; nothing is sent or heard from now on. */
    public void close() {
        if (closed.compareAndSet(false, true)) {
            closeSession.run();
        }
    }

    private boolean isClosed() {
        return closed.get();
    }

    @Override
    public void askBeforeSending(Runnable asked) {
        alsoAsked = asked;
    }

    @Override
    public long connection() {
        return broker.connection();
    }

    @Override
    public void compared(long connection) {
        broker.compared(connection);
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
    public Inquiry inquire(ComboOrder order) {
        return broker.inquire(order);
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

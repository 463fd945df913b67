package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.ForwardingBroker;
import io.spreadtrader.core.broker.Inquiry;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.session.Session;
import java.time.Duration;

/**
 * For simulations whose market time stands still while somebody thinks: nothing is under way when a call returns. What
 * was sent has been read at the other end, and what the other end had to say has been heard, so that a run over a socket
 * is the same as one without.
 */
public final class SettledBroker implements ForwardingBroker {
    private final Broker broker;
    private final Session session;
    private final Duration timeout;

    public SettledBroker(IbkrBroker broker, Session session, Duration timeout) {
        this.broker = broker;
        this.session = session;
        this.timeout = timeout;
    }

    @Override
    public Broker broker() {
        return broker;
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
    public Inquiry inquire(ComboOrder order) {
        return broker.inquire(order);
    }

    @Override
    public void deliver() {
        session.echo(timeout);
        broker.deliver();
    }
}

package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.UncertainSendException;
import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.MalformedMessageException;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends orders and keeps what is known of them. The reading thread only puts messages down; they are taken up by the
 * thread that trades at its next call, before anything else is done.
 */
final class OrderDesk {
    private static final System.Logger LOG = System.getLogger(OrderDesk.class.getName());
    private static final Field CANCELED_ID = Requests.CANCEL_ORDER.field("orderId");

    private final Session session;
    private final Contracts contracts;
    private final BrokerTerms terms;
    private final TradingThread trader;
    private final OrderTickets tickets;
    private final Mailbox mailbox = new Mailbox();
    private final OrderIds ids = new OrderIds();
    private final OrderIndex orders = new OrderIndex();
    private final ExecutionLedger ledger;
    private final FillReader fills;
    private final Reports reports;
    private final Outbox outbox;
    private final AccountFilter accounts;
    private volatile Runnable mayLeave = () -> {};

    OrderDesk(Session session, Contracts contracts, BrokerTerms terms, TradingThread trader) {
        this.trader = trader;
        this.session = session;
        this.contracts = contracts;
        this.terms = terms;
        this.tickets = new OrderTickets(contracts);
        this.accounts = new AccountFilter(session, terms);
        this.ledger = new ExecutionLedger(
                terms.commissions(), terms.commissionPatience().toNanos());
        this.outbox = new Outbox(orders, ledger, contracts, terms);
        int clientId = session.settings().clientId();
        this.fills = new FillReader(orders, ids, contracts, terms, clientId);
        this.reports = new Reports(orders, ledger, ids, fills, accounts, terms, clientId);
    }

    /** On the reading thread. */
    void heard(WireMessage message) {
        mailbox.put(new Mailbox.Letter(message, session.epochOfSession()));
    }

    /** Asked before everything about an order that leaves, whoever sends it. */
    void askBeforeSending(Runnable asked) {
        mayLeave = asked;
    }

    private void send(WireMessage message) {
        session.send(message, mayLeave);
    }

    void await(Duration atMost) {
        if (!isAnythingToTell()) {
            mailbox.await(atMost);
        }
    }

    private synchronized boolean isAnythingToTell() {
        return outbox.next().isPresent();
    }

    boolean isTradersTurn() {
        return trader.isCurrent();
    }

    OrderIds ids() {
        return ids;
    }

    AccountFilter accounts() {
        return accounts;
    }

    OrderTickets tickets() {
        return tickets;
    }

    synchronized void place(ComboOrder order) {
        takeUp();
        Optional<String> refusal =
                orders.named(order.id()).isPresent() ? Optional.of("DUPLICATE_ORDER") : OrderTickets.refusal(order);
        if (refusal.isPresent()) {
            outbox.add(new BrokerEvent.OrderRejected(
                    order.id(), refusal.get(), terms.clock().instant()));
            mailbox.wake();
            return;
        }
        int orderId = ids.next();
        WireMessage ticket = tickets.of(orderId, order, account());
        TrackedOrder tracked = orders.track(order.id());
        tracked.is(order);
        orders.number(tracked, orderId, session.epochOfSession());
        try {
            send(ticket);
        } catch (UncertainSendException uncertain) {
            // It may have arrived: its name stays used, and what is reported of it is told.
            throw uncertain;
        } catch (BrokerUnavailableException | LeaseLostException notSent) {
            orders.forget(tracked, orderId);
            throw notSent;
        }
    }

    synchronized void modify(ClientOrderId id, Price limit) {
        takeUp();
        Optional<TrackedOrder> found = orders.named(id).filter(TrackedOrder::mayChange);
        if (found.isEmpty()) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is not changed: it is not working", id);
        } else if (found.get().acknowledged) {
            modify(found.get(), limit);
        } else {
            found.get().wanted = Optional.of(limit);
        }
    }

    private void modify(TrackedOrder tracked, Price limit) {
        tracked.wanted = Optional.empty();
        ComboOrder changed = tracked.known(contracts)
                .orElseThrow(() -> new BrokerUnavailableException("the legs of " + tracked.id() + " are not known"))
                .withLimit(limit);
        Optional<Integer> orderId = tracked.orderId(session.epochOfSession());
        Optional<String> refusal = OrderTickets.refusal(changed);
        if (orderId.isEmpty() || refusal.isPresent()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} keeps its limit: {1}",
                    tracked.id(),
                    refusal.orElse("this session has not heard of it as ours"));
            return;
        }
        WireMessage ticket = tickets.of(orderId.get(), changed, account());
        // Before it is sent: one that may have left may be refused.
        tracked.changes(limit);
        send(ticket);
        tracked.is(changed);
    }

    synchronized void cancel(ClientOrderId id) {
        takeUp();
        Optional<TrackedOrder> found = orders.named(id);
        if (found.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "{0} is not cancelled: nothing was heard of it", id);
            return;
        }
        TrackedOrder order = found.get();
        // Whoever asks may have seen it work after its end was told: that it is over is for the Gateway to say.
        order.cancelAsked |= !order.ended && order.ending.isEmpty();
        sendCancel(order);
    }

    private void sendCancel(TrackedOrder tracked) {
        Optional<Integer> orderId = tracked.orderId(session.epochOfSession());
        if (orderId.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} is not cancelled: this session has not heard of it",
                    tracked.id());
            return;
        }
        send(Requests.CANCEL_ORDER.message(new WrittenFields().with(CANCELED_ID, orderId.get())));
        tracked.cancelDue = false;
    }

    /** The next thing to tell, which stays the next until it is {@link #told}. */
    synchronized Optional<BrokerEvent> next() {
        takeUp();
        return outbox.next();
    }

    synchronized void told() {
        outbox.told();
    }

    /** An order whose fate must be found by comparing, and why; each once. */
    synchronized Optional<String> doubt() {
        return outbox.doubt();
    }

    /**
     * Asks under the lock. Only the thread that trades takes up what was heard, since something may follow from it that
     * is sent; others see what it had taken up.
     */
    synchronized <T> T ask(Function<View, T> question) {
        if (trader.isCurrent()) {
            takeUp();
        }
        return question.apply(new View(orders, ledger, fills));
    }

    /** What questions look at. */
    record View(OrderIndex orders, ExecutionLedger ledger, FillReader fills) {}

    private void takeUp() {
        for (Optional<Mailbox.Letter> letter = mailbox.take(); letter.isPresent(); letter = mailbox.take()) {
            try {
                reports.take(letter.get()).ifPresent(this::follow);
            } catch (MalformedMessageException malformed) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "cannot read {0}: {1}",
                        letter.get().message().layout(),
                        malformed.getMessage());
            }
            outbox.collect();
        }
        outbox.collect();
    }

    /** What follows from what was just heard of one order. */
    private void follow(TrackedOrder order) {
        if (order.works) {
            outbox.accept(order);
        }
        if (order.doubt.isPresent()) {
            outbox.doubts(order);
        }
        if (order.ending.isPresent() && !order.ended) {
            outbox.ends(order);
            return;
        }
        try {
            if (order.cancelDue) {
                sendCancel(order);
            } else if (order.acknowledged && order.wanted.isPresent() && order.mayChange()) {
                modify(order, order.wanted.get());
            }
        } catch (BrokerUnavailableException notSent) {
            LOG.log(System.Logger.Level.WARNING, "{0} is left as it is: {1}", order.id(), notSent.getMessage());
        }
    }

    /** @throws BrokerUnavailableException when the login has several and none was named */
    String account() {
        return accounts.account();
    }
}

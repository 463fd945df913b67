package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.broker.Inquiry;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.ibkr.market.Contracts;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.tws.wire.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Interactive Brokers, through a Gateway. Orders are sent on the calling thread; what is reported waits until
 * {@link #deliver()} hands it over. Nothing can be sent before a session has learned which order ids are in use. The
 * thread that is handed the reports is the one that trades: what any other asks changes nothing of what that one is told.
 */
public final class IbkrBroker implements Broker, AutoCloseable {
    private final Session session;
    private final TradingThread trader = new TradingThread();
    private final OrderDesk desk;
    private final OrderQuestions orders;
    private final ExecutionQuestions executions;
    private final AccountQuestions account;
    private final BrokerTerms terms;
    private final Preparation preparation;
    private volatile OptionalLong compared = OptionalLong.empty();
    private volatile @Nullable BrokerListener listener;

    public IbkrBroker(Session session, Contracts contracts, BrokerTerms terms) {
        this.session = session;
        this.desk = new OrderDesk(session, contracts, terms, trader);
        this.orders = new OrderQuestions(session, desk, contracts, terms);
        this.executions = new ExecutionQuestions(session, desk, terms);
        this.account = new AccountQuestions(session, desk, contracts, terms);
        this.terms = terms;
        this.preparation = new Preparation(session, desk.ids(), orders, executions, terms);
        List.of(
                        Messages.ORDER_STATUS,
                        Messages.OPEN_ORDER,
                        Messages.EXECUTION_DETAILS,
                        Messages.COMMISSION_REPORT,
                        Messages.ERROR)
                .forEach(layout -> session.hear(layout, desk::heard));
        session.onSession(preparation::prepare);
    }

    /**
     * Returns when the order is on its way.
     *
     * @throws io.spreadtrader.ibkr.session.UncertainSendException when it may be: comparing books settles it
     * @throws BrokerUnavailableException of any other kind when it was not sent, for certain
     */
    @Override
    public void place(ApprovedOrder order) {
        mustBeCompared("placing " + order.order().id());
        desk.place(order.order());
    }

    /** @throws BrokerUnavailableException when it may not have been sent; it may be sent again */
    @Override
    public void modify(ClientOrderId id, Price limit) {
        mustBeCompared("modifying " + id);
        desk.modify(id, limit);
    }

    /** @throws BrokerUnavailableException when it may not have been sent; it may be sent again */
    @Override
    public void cancel(ClientOrderId id) {
        mustBeReady("cancelling " + id);
        desk.cancel(id);
    }

    private void mustBeReady(String what) {
        BrokerCondition condition = prepared();
        if (!condition.answers()) {
            throw new BrokerUnavailableException(what + ": not sent, " + condition.what());
        }
    }

    /** A cancellation need not be: comparing may ask for one. */
    private void mustBeCompared(String what) {
        mustBeReady(what);
        OptionalLong over = compared;
        long now = connection();
        if (over.isPresent() && over.getAsLong() != now) {
            throw new BrokerUnavailableException(what
                    + ": not sent, the connection was lost and books were not compared since (connection " + now
                    + ", compared " + over.getAsLong() + ")");
        }
    }

    private BrokerCondition prepared() {
        BrokerCondition condition = session.condition();
        if (!condition.answers() || preparation.isDone()) {
            return condition;
        }
        return preparation.isFailing() ? BrokerCondition.SILENT : BrokerCondition.CONNECTING;
    }

    @Override
    public BrokerCondition condition() {
        return prepared();
    }

    @Override
    public long connection() {
        return session.interruptions();
    }

    /** Before it was told any, none is refused. */
    @Override
    public void compared(long connection) {
        compared = OptionalLong.of(connection);
    }

    @Override
    public void askBeforeSending(Runnable mayLeave) {
        desk.askBeforeSending(mayLeave);
    }

    @Override
    public void listen(BrokerListener told) {
        listener = told;
    }

    /**
     * A report is taken when the listener has returned; the one it throws on is handed over again at the next call.
     *
     * @throws BrokerUnavailableException when all is handed over and an order is in doubt: comparing books settles it
     */
    @Override
    public void deliver() {
        trader.isThisOne();
        BrokerListener told = listener;
        if (told == null) {
            return;
        }
        for (Optional<BrokerEvent> event = desk.next(); event.isPresent(); event = desk.next()) {
            told.on(event.get());
            desk.told();
        }
        desk.doubt().ifPresent(why -> {
            throw new BrokerUnavailableException(why);
        });
    }

    /** Lets the trading thread sleep until something is reported, at most so long. */
    public void awaitActivity(Duration atMost) {
        desk.await(atMost);
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        try (WhatIfQuestion question = ask(order)) {
            return question.answer();
        }
    }

    private WhatIfQuestion ask(ComboOrder order) {
        BrokerCondition condition = prepared();
        if (!condition.answers()) {
            throw new BrokerUnavailableException("what " + order.id() + " would do: not sent, " + condition.what());
        }
        return WhatIfQuestion.ask(session, desk, terms, order);
    }

    /** The what-if is sent right behind the question for the account: what takes time is the way, and it is gone once. */
    @Override
    public Inquiry inquire(ComboOrder order) {
        SummaryQuestion summary = account.ask();
        return new BothAsked(summary, Pending.ofAsking(() -> ask(order)));
    }

    @Override
    public AccountSummary account() {
        return account.account();
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        return account.holdings();
    }

    @Override
    public List<ComboOrder> openOrders() {
        return orders.openOrders();
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return orders.completedOrders();
    }

    @Override
    public List<Execution> executions() {
        return executions.executions();
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return executions.holdingChanges();
    }

    /** Ends the session for good: nothing is sent or heard any more. */
    @Override
    public void close() {
        session.close();
    }
}

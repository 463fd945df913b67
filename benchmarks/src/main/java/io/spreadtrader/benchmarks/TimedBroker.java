package io.spreadtrader.benchmarks;

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
import java.util.function.Supplier;

/** Notes when an order was handed to the broker, and what the books had taken by then. */
final class TimedBroker implements Broker {
    private final Broker broker;
    private final TimedBooks books;
    private long placedAt;
    private long returnedAt;
    private long storeNanos;
    private long askedNanos;

    TimedBroker(Broker broker, TimedBooks books) {
        this.broker = broker;
        this.books = books;
    }

    long placedAt() {
        return placedAt;
    }

    /** When the broker returned from it. */
    long returnedAt() {
        return returnedAt;
    }

    /** What the books had taken when the last order was handed over. */
    long storeNanos() {
        return storeNanos;
    }

    /** Nanoseconds the broker was asked questions that an assessment waits for, since this was last reset. */
    long askedNanos() {
        return askedNanos;
    }

    void reset() {
        askedNanos = 0;
    }

    private <T> T asked(Supplier<T> question) {
        long before = System.nanoTime();
        T answer = question.get();
        askedNanos += System.nanoTime() - before;
        return answer;
    }

    @Override
    public void place(ApprovedOrder order) {
        storeNanos = books.nanos();
        placedAt = System.nanoTime();
        broker.place(order);
        returnedAt = System.nanoTime();
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        broker.modify(id, limit);
    }

    @Override
    public void cancel(ClientOrderId id) {
        broker.cancel(id);
    }

    @Override
    public void listen(BrokerListener listener) {
        broker.listen(listener);
    }

    @Override
    public void deliver() {
        broker.deliver();
    }

    @Override
    public void askBeforeSending(Runnable mayLeave) {
        broker.askBeforeSending(mayLeave);
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        return asked(() -> broker.whatIf(order));
    }

    @Override
    public AccountSummary account() {
        return asked(broker::account);
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

package io.spreadtrader.benchmarks;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.ForwardingBroker;
import io.spreadtrader.core.broker.Inquiry;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.risk.ApprovedOrder;
import java.util.function.Supplier;

/** Notes when an order was handed to the broker, and what the books had taken by then. */
final class TimedBroker implements ForwardingBroker {
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
    public Broker broker() {
        return broker;
    }

    @Override
    public void place(ApprovedOrder order) {
        storeNanos = books.nanos();
        placedAt = System.nanoTime();
        broker.place(order);
        returnedAt = System.nanoTime();
    }

    @Override
    public Inquiry inquire(ComboOrder order) {
        Inquiry inquiry = asked(() -> broker.inquire(order));
        return new Inquiry() {
            @Override
            public AccountSummary account() {
                return asked(inquiry::account);
            }

            @Override
            public WhatIf whatIf() {
                return asked(inquiry::whatIf);
            }

            @Override
            public void close() {
                inquiry.close();
            }
        };
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        return asked(() -> broker.whatIf(order));
    }

    @Override
    public AccountSummary account() {
        return asked(broker::account);
    }
}

package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.ibkr.market.Contracts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** What the listener is to be told, in order: that an order works, its executions, and only then its end. Guarded by the desk. */
final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

    private final OrderIndex orders;
    private final ExecutionLedger ledger;
    private final Contracts contracts;
    private final BrokerTerms terms;
    private final Set<TrackedOrder> ending = new LinkedHashSet<>();
    private final Set<TrackedOrder> doubted = new LinkedHashSet<>();
    private final Queue<BrokerEvent> events = new ArrayDeque<>();

    Outbox(OrderIndex orders, ExecutionLedger ledger, Contracts contracts, BrokerTerms terms) {
        this.orders = orders;
        this.ledger = ledger;
        this.contracts = contracts;
        this.terms = terms;
    }

    /** The next thing to tell; it stays the next until it is {@link #told}. */
    Optional<BrokerEvent> next() {
        return Optional.ofNullable(events.peek());
    }

    void told() {
        events.remove();
    }

    void add(BrokerEvent event) {
        events.add(event);
    }

    /** Tells its end as soon as nothing is missing before it. */
    void ends(TrackedOrder order) {
        ending.add(order);
    }

    /** Has the books compared unless it is soon heard to work, or to be over. */
    void doubts(TrackedOrder order) {
        doubted.add(order);
    }

    /** What it is that must be compared, once for each order in doubt for long enough. */
    Optional<String> doubt() {
        long now = terms.elapsed().nanos();
        doubted.removeIf(order -> order.doubt.isEmpty() || order.ending.isPresent());
        Optional<TrackedOrder> overdue = doubted.stream()
                .filter(order -> isOverdue(order.doubt.orElseThrow().since(), now))
                .findFirst();
        overdue.ifPresent(doubted::remove);
        return overdue.map(order -> "order " + order.id() + " is in doubt: "
                + order.doubt.orElseThrow().words());
    }

    private boolean isOverdue(long since, long now) {
        return now - since >= terms.commissionPatience().toNanos();
    }

    void collect() {
        tellExecutions();
        tellEndings();
    }

    /** That it works, once. */
    void accept(TrackedOrder order) {
        if (!order.accepted && !order.ended) {
            order.accepted = true;
            events.add(new BrokerEvent.OrderAccepted(order.id(), terms.clock().instant()));
        }
    }

    /** What executes has been accepted, whether or not that was told. */
    private void tellExecutions() {
        for (BrokerEvent event : ledger.ready(terms.elapsed().nanos())) {
            if (event instanceof BrokerEvent.Executed(Execution execution)) {
                orders.named(execution.orderId()).ifPresent(this::accept);
            }
            events.add(event);
        }
    }

    /** An ending is told after the executions that belong before it, or when they have had their time. */
    private void tellEndings() {
        long now = terms.elapsed().nanos();
        ending.removeIf(order -> order.ending.isEmpty());
        ending.removeIf(order -> {
            TrackedOrder.Ending how = order.ending.orElseThrow();
            boolean isComplete = !ledger.isWaiting(order.id())
                    && how.filled().filter(filled -> hasTraded(order, filled)).isPresent();
            if (isComplete || isOverdue(how.since(), now)) {
                order.ended = true;
                events.add(endingOf(order, how));
            }
            return order.ended;
        });
    }

    /** Where this process has not sent it, its legs are those it was last shown with. */
    private boolean hasTraded(TrackedOrder order, int filled) {
        if (filled > 0) {
            try {
                order.known(contracts);
            } catch (BrokerUnavailableException unanswered) {
                LOG.log(System.Logger.Level.WARNING, "the end of {0} waits: {1}", order.id(), unanswered.getMessage());
            }
        }
        return order.hasTraded(order.combos(filled), ledger);
    }

    private BrokerEvent endingOf(TrackedOrder order, TrackedOrder.Ending how) {
        Instant at = terms.clock().instant();
        if (how.isRejection() && !order.accepted && !order.cancelAsked) {
            return new BrokerEvent.OrderRejected(order.id(), how.reason(), at);
        }
        boolean isAsked = order.cancelAsked || order.withdrawn || how.isRejection();
        boolean isClosed = terms.calendar().openSession(at).isEmpty();
        return !isAsked && isClosed
                ? new BrokerEvent.OrderExpired(order.id(), at)
                : new BrokerEvent.OrderCanceled(order.id(), at);
    }
}

package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers what arrives at the book and trades what works in it. Everything it does at an instant may be repeated after
 * a kill in its middle: a message answered is gone, and no order trades twice at one instant. An order with a condition
 * trades only once that has been met.
 */
record OrderDesk(
        OrderGate gate, FillModel fills, Trade trade, Account account, Book book, Consumer<ExchangeEvent> emit) {

    void receiveArrivals(Instant at) {
        // Only after a kill is there an order that arrived at this very instant already.
        book.working().forEach(order -> tradeOnArrival(order.id(), at));
        Optional<OrderMessage> arrival = arrivalBy(at);
        while (arrival.isPresent()) {
            receive(arrival.get(), at);
            arrival = arrivalBy(at);
        }
    }

    void checkWorking(Instant at) {
        book.working().forEach(order -> check(order.id(), at));
    }

    private Optional<OrderMessage> arrivalBy(Instant at) {
        return book.nextArrival().filter(message -> !message.arrivesAt().isAfter(at));
    }

    private void receive(OrderMessage message, Instant at) {
        switch (message) {
            case OrderMessage.Placement placement -> {
                emit.accept(placed(placement, at));
                tradeOnArrival(placement.orderId(), at);
            }
            case OrderMessage.Duplicate duplicate ->
                emit.accept(new ExchangeEvent.DuplicateRefused(duplicate.orderId(), at));
            case OrderMessage.Modification change -> {
                emit.accept(modified(book.working(change.orderId()).orElseThrow(), change.limit(), at));
                tradeOnArrival(change.orderId(), at);
            }
            case OrderMessage.Cancellation cancellation ->
                emit.accept(new ExchangeEvent.OrderCanceled(cancellation.orderId(), at));
        }
    }

    private ExchangeEvent placed(OrderMessage.Placement placement, Instant at) {
        return gate.refusal(placement.order(), account, book, at)
                .<ExchangeEvent>map(why -> new ExchangeEvent.OrderRejected(placement.orderId(), why, at))
                .orElseGet(() -> new ExchangeEvent.OrderAccepted(placement.orderId(), at));
    }

    private ExchangeEvent modified(WorkingOrder order, Price limit, Instant at) {
        return gate.refusal(order, limit, account, book, at)
                .<ExchangeEvent>map(why -> new ExchangeEvent.ModificationRefused(order.id(), why, at))
                .orElseGet(() -> new ExchangeEvent.OrderModified(order.id(), limit, at));
    }

    private void tradeOnArrival(ClientOrderId id, Instant at) {
        if (!gate.timetable().isOpen(at)) {
            return;
        }
        book.working(id).filter(order -> order.changedAt().equals(at)).ifPresent(order -> releaseWhereMet(order, at));
        book.working(id)
                .filter(order -> !order.waiting())
                .filter(order -> !order.hasFilledAt(at) && order.changedAt().equals(at))
                .flatMap(order -> fills.onArrival(order, account, at).map(fill -> trade.of(order, fill, at)))
                .ifPresent(emit);
    }

    /** Older orders' fills may have changed or ended this one: it is looked up again. */
    private void check(ClientOrderId id, Instant at) {
        Optional<WorkingOrder> waiting = book.working(id).filter(WorkingOrder::waiting);
        if (waiting.isPresent()) {
            releaseWhereMet(waiting.get(), at);
            // One that has just been released trades as one that has just arrived.
            tradeOnArrival(id, at);
            return;
        }
        book.working(id)
                .filter(order -> !order.hasFilledAt(at) && order.changedAt().isBefore(at))
                .flatMap(order -> fills.onCheck(order, account, at).map(fill -> trade.of(order, fill, at)))
                .ifPresent(emit);
    }

    /** The last price counts, as at the broker; a stock without a quote meets nothing. */
    private void releaseWhereMet(WorkingOrder order, Instant at) {
        order.order()
                .condition()
                .filter(condition -> order.waiting())
                .filter(condition -> fills.quotations()
                        .lastPrice(condition.underlying(), at)
                        .filter(condition::isMetAt)
                        .isPresent())
                .ifPresent(met -> emit.accept(new ExchangeEvent.ConditionMet(order.id(), at)));
    }
}

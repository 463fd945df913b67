package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.tws.wire.Messages;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes orders from clients to the exchange. It does not protect a client from sending twice: a second order with a
 * used reference is a second order.
 */
final class OrderDesk {
    private static final ClientOrderId WHAT_IF = new ClientOrderId("what-if");

    private final SimulatedAccess venue;
    private final OrderRegistry registry;
    private final TicketReader tickets;
    private final OrderMessages messages;
    private final OrderCounts counts;

    OrderDesk(
            SimulatedAccess venue,
            OrderRegistry registry,
            TicketReader tickets,
            OrderMessages messages,
            OrderCounts counts) {
        this.venue = venue;
        this.registry = registry;
        this.tickets = tickets;
        this.messages = messages;
        this.counts = counts;
    }

    void place(Client client, Request request) {
        Optional<TrackedOrder> known = registry.of(client.id(), request.number("orderId"));
        OrderTicket ticket = tickets.read(request);
        if (ticket.isWhatIf()) {
            answer(client, ticket);
        } else if (known.isPresent()) {
            modify(known.get(), ticket);
        } else {
            placeNew(client, ticket);
        }
    }

    private void placeNew(Client client, OrderTicket ticket) {
        if (registry.isUsed(client.id(), ticket.orderId())) {
            throw new RequestRefusedException(ErrorCodes.DUPLICATE_ORDER_ID, "Duplicate order id");
        }
        boolean isRepeated = !ticket.orderRef().isBlank() && registry.isUsed(ticket.orderRef());
        OrderRegistration registration = registry.register(client.id(), ticket);
        registry.track(registration, venue.time());
        counts.placed(isRepeated);
        venue.exchange().place(registration.order());
    }

    private void modify(TrackedOrder order, OrderTicket ticket) {
        if (order.status() == OrderStatus.FILLED) {
            throw new RequestRefusedException(ErrorCodes.CANNOT_MODIFY_FILLED_ORDER, "Cannot modify a filled order.");
        }
        if (order.status().isEnded()) {
            throw new RequestRefusedException(ErrorCodes.DUPLICATE_ORDER_ID, "Duplicate order id");
        }
        if (!ticket.changesOnlyTheLimitOf(order)) {
            throw new RequestRefusedException(
                    ErrorCodes.NOT_THE_ORIGINAL_ORDER,
                    "Order being modified does not match original order: only the limit may change");
        }
        counts.modified();
        venue.exchange().modify(order.name(), ticket.limit());
    }

    void cancel(Client client, Request request) {
        int orderId = request.number("orderId");
        TrackedOrder order = registry.of(client.id(), orderId)
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCodes.CANCEL_UNKNOWN_ORDER,
                        "OrderId " + orderId + " that needs to be cancelled is not found."));
        if (order.status().isEnded()) {
            throw new RequestRefusedException(ErrorCodes.CANCEL_ENDED_ORDER, cannotCancel(order));
        }
        if (order.status() == OrderStatus.PENDING_CANCEL) {
            throw new RequestRefusedException(
                    ErrorCodes.NOT_CANCELLABLE, "Cancel attempted when order is not in a cancellable state.");
        }
        venue.exchange().cancel(order.name());
    }

    static String cannotCancel(TrackedOrder order) {
        return "OrderId " + order.registration().orderId() + " that needs to be cancelled cannot be cancelled, state: "
                + order.status().text() + ".";
    }

    void cancelAll() {
        registry.all().stream().filter(order -> !order.status().isEnded()).forEach(order -> venue.exchange()
                .cancel(order.name()));
    }

    void open(Client client) {
        sendOpen(client, order -> order.registration().clientId() == client.id());
    }

    void allOpen(Client client) {
        sendOpen(client, order -> true);
    }

    private void sendOpen(Client client, Predicate<TrackedOrder> which) {
        registry.all().stream()
                .filter(order -> !order.status().isEnded())
                .filter(which)
                .forEach(order -> {
                    client.send(messages.open(order));
                    client.send(messages.status(order));
                });
        client.send(Reply.of(Messages.OPEN_ORDER_END).message());
    }

    void completed(Client client) {
        registry.all().stream()
                .filter(order -> order.status().isEnded())
                .map(messages::completed)
                .forEach(client::send);
        client.send(Reply.of(Messages.COMPLETED_ORDERS_END).message());
    }

    /** Nothing is routed; the commission is what is missing of buying power besides margin. */
    private void answer(Client client, OrderTicket ticket) {
        AccountSummary account = venue.exchange().broker().account();
        WhatIf whatIf = venue.exchange().broker().whatIf(ticket.order(WHAT_IF));
        Money commission = account.buyingPower().minus(whatIf.marginChange()).minus(whatIf.buyingPowerAfter());
        OrderRegistration asked = new OrderRegistration(
                client.id(),
                ticket.orderId(),
                0,
                ticket.orderRef(),
                ticket.side(),
                ticket.isCombination(),
                ticket.order(WHAT_IF));
        client.send(messages.whatIf(
                TrackedOrder.placed(asked, venue.time()),
                new OrderMessages.Margin(
                        account.equityMid().minus(account.buyingPower()),
                        whatIf.marginChange(),
                        account.equityMid(),
                        commission)));
    }
}

package io.spreadtrader.simulator;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Which order of which client is which order of the exchange. Used under the exchange's lock. */
final class OrderRegistry {
    private static final long FIRST_PERM_ID = 1_870_000_001L;

    private final Consumer<OrderRegistration> onNew;
    private final Map<ClientOrderId, TrackedOrder> orders = new LinkedHashMap<>();
    private final Map<Sender, ClientOrderId> names = new HashMap<>();
    private final Map<Integer, Integer> highestOrderIds = new HashMap<>();
    private final Set<Sender> used = new HashSet<>();
    private long nextPermId = FIRST_PERM_ID;

    private record Sender(int clientId, int orderId) {}

    OrderRegistry(Consumer<OrderRegistration> onNew) {
        this.onNew = onNew;
    }

    /** Takes up orders of an earlier run. What the exchange does not know of never reached it, but its ids are used. */
    void restore(List<OrderRegistration> past, SharedExchange exchange, Instant at) {
        Broker broker = exchange.broker();
        Map<ClientOrderId, ComboOrder> open = new HashMap<>();
        broker.openOrders().forEach(order -> open.put(order.id(), order));
        Map<ClientOrderId, CompletedOrder> completed = new HashMap<>();
        broker.completedOrders().forEach(order -> completed.put(order.orderId(), order));
        for (OrderRegistration registration : past) {
            take(registration);
            boolean isKnown = open.containsKey(registration.name()) || completed.containsKey(registration.name());
            if (isKnown) {
                track(registration, at);
                Fills.all(broker.executions()).stream()
                        .filter(fill -> fill.name().equals(registration.name()))
                        .forEach(fill -> update(of(registration.name())
                                .orElseThrow()
                                .withFill(
                                        fill.combos(registration.order()), fill.net(registration.order()), fill.at())));
            }
            Optional.ofNullable(open.get(registration.name()))
                    .ifPresent(order -> update(of(order.id())
                            .orElseThrow()
                            .withLimit(order.limit(), at)
                            .withStatus(
                                    exchange.isWaiting(order.id()) ? OrderStatus.PRE_SUBMITTED : OrderStatus.SUBMITTED,
                                    at)));
            Optional.ofNullable(completed.get(registration.name())).ifPresent(ended -> restoreEnd(ended, at));
        }
    }

    private void restoreEnd(CompletedOrder completed, Instant at) {
        TrackedOrder order = of(completed.orderId()).orElseThrow();
        update(
                completed.state() == OrderState.FILLED
                        ? order.ended(OrderStatus.FILLED, "Filled Size: " + completed.filled(), at)
                        : order.ended(Endings.status(completed.state()), Endings.words(completed.state()), at));
    }

    /** Writes a new order down, before it goes to the exchange. */
    OrderRegistration register(int clientId, OrderTicket ticket) {
        ClientOrderId name = unusedName(clientId, ticket);
        OrderRegistration registration = new OrderRegistration(
                clientId,
                ticket.orderId(),
                nextPermId,
                ticket.orderRef(),
                ticket.side(),
                ticket.isCombination(),
                ticket.order(name));
        take(registration);
        onNew.accept(registration);
        return registration;
    }

    TrackedOrder track(OrderRegistration registration, Instant at) {
        TrackedOrder order = TrackedOrder.placed(registration, at);
        orders.put(order.name(), order);
        names.put(new Sender(registration.clientId(), registration.orderId()), order.name());
        return order;
    }

    void update(TrackedOrder order) {
        orders.put(order.name(), order);
    }

    Optional<TrackedOrder> of(ClientOrderId name) {
        return Optional.ofNullable(orders.get(name));
    }

    Optional<TrackedOrder> of(int clientId, int orderId) {
        return Optional.ofNullable(names.get(new Sender(clientId, orderId))).flatMap(this::of);
    }

    /** In the order they were placed. */
    Collection<TrackedOrder> all() {
        return List.copyOf(orders.values());
    }

    /** The lowest order id this client may use. */
    int nextOrderId(int clientId) {
        return highestOrderIds.getOrDefault(clientId, 0) + 1;
    }

    boolean isUsed(String orderRef) {
        return orders.containsKey(new ClientOrderId(orderRef));
    }

    boolean isUsed(int clientId, int orderId) {
        return used.contains(new Sender(clientId, orderId));
    }

    private void take(OrderRegistration registration) {
        used.add(new Sender(registration.clientId(), registration.orderId()));
        highestOrderIds.merge(registration.clientId(), registration.orderId(), Math::max);
        nextPermId = Math.max(nextPermId, registration.permId() + 1);
    }

    private ClientOrderId unusedName(int clientId, OrderTicket ticket) {
        String wanted =
                ticket.orderRef().isBlank() ? "client" + clientId + "-order" + ticket.orderId() : ticket.orderRef();
        String name = wanted;
        for (int copy = 2; isUsed(name); copy++) {
            name = wanted + "~" + copy;
        }
        return new ClientOrderId(name);
    }
}

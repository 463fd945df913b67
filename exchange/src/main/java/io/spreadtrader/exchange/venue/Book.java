package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders: on their way, working, and the names ever used. Changes only by events. */
final class Book {
    /** First sent, first served among those arriving at one instant. */
    private final List<OrderMessage> underway = new ArrayList<>();

    private final Map<ClientOrderId, WorkingOrder> working = new LinkedHashMap<>();
    private final Map<ClientOrderId, Integer> messagesSent = new LinkedHashMap<>();
    private final List<CompletedOrder> completed = new ArrayList<>();

    void apply(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.OrderReceived received ->
                send(new OrderMessage.Placement(received.order(), received.arrivesAt()));
            case ExchangeEvent.DuplicateReceived received ->
                send(new OrderMessage.Duplicate(received.orderId(), received.arrivesAt()));
            case ExchangeEvent.ModificationReceived received ->
                send(new OrderMessage.Modification(received.orderId(), received.limit(), received.arrivesAt()));
            case ExchangeEvent.CancelReceived received ->
                send(new OrderMessage.Cancellation(received.orderId(), received.arrivesAt()));
            case ExchangeEvent.OrderAccepted accepted -> accept(accepted);
            case ExchangeEvent.OrderRejected rejected -> finish(rejected.orderId(), OrderState.REJECTED);
            case ExchangeEvent.ConditionMet met ->
                working.computeIfPresent(met.orderId(), (id, order) -> order.released(met.at()));
            case ExchangeEvent.DuplicateRefused refused -> arrived(OrderMessage.Duplicate.class, refused.orderId());
            case ExchangeEvent.OrderModified modified -> {
                arrived(OrderMessage.Modification.class, modified.orderId());
                working.computeIfPresent(
                        modified.orderId(), (id, order) -> order.withLimit(modified.limit(), modified.at()));
            }
            case ExchangeEvent.ModificationRefused refused ->
                arrived(OrderMessage.Modification.class, refused.orderId());
            case ExchangeEvent.OrderCanceled canceled -> finish(canceled.orderId(), OrderState.CANCELED);
            case ExchangeEvent.OrderExpired expired -> finish(expired.orderId(), OrderState.EXPIRED);
            case ExchangeEvent.ComboExecuted executed -> execute(executed);
            case ExchangeEvent.AccountOpened opened -> {}
            case ExchangeEvent.HoldingsChanged changed -> {}
            case ExchangeEvent.ClockAdvanced advanced -> {}
        }
    }

    boolean isEmpty() {
        return underway.isEmpty() && working.isEmpty();
    }

    boolean isKnown(ClientOrderId id) {
        return messagesSent.containsKey(id);
    }

    /** Whether the order may still trade: on its way or working. */
    boolean isAlive(ClientOrderId id) {
        return working.containsKey(id)
                || placements().anyMatch(order -> order.id().equals(id));
    }

    /** How many messages were sent under this name: the counter of their latency. */
    int messagesSent(ClientOrderId id) {
        return messagesSent.getOrDefault(id, 0);
    }

    /** The latest arrival among the messages of this order still underway. */
    Optional<Instant> lastArrival(ClientOrderId id) {
        return underway.stream()
                .filter(message -> message.orderId().equals(id))
                .map(OrderMessage::arrivesAt)
                .max(Instant::compareTo);
    }

    Optional<OrderMessage> nextArrival() {
        return underway.stream()
                .reduce((first, second) -> second.arrivesAt().isBefore(first.arrivesAt()) ? second : first);
    }

    Optional<WorkingOrder> working(ClientOrderId id) {
        return Optional.ofNullable(working.get(id));
    }

    /** In the order they were accepted. */
    List<WorkingOrder> working() {
        return List.copyOf(working.values());
    }

    boolean hasWorking() {
        return !working.isEmpty();
    }

    /** Everything that may still trade: what works, and what will arrive. */
    List<ComboOrder> open() {
        return Stream.concat(working.values().stream().map(WorkingOrder::order), placements())
                .toList();
    }

    /** In the order they ended. */
    List<CompletedOrder> completed() {
        return List.copyOf(completed);
    }

    List<OrderMessage> underway() {
        return List.copyOf(underway);
    }

    Map<ClientOrderId, Integer> known() {
        return Map.copyOf(messagesSent);
    }

    private Stream<ComboOrder> placements() {
        return underway.stream()
                .filter(OrderMessage.Placement.class::isInstance)
                .map(message -> ((OrderMessage.Placement) message).order());
    }

    private void send(OrderMessage message) {
        underway.add(message);
        messagesSent.merge(message.orderId(), 1, Integer::sum);
    }

    private void accept(ExchangeEvent.OrderAccepted accepted) {
        ComboOrder order = placements()
                .filter(placed -> placed.id().equals(accepted.orderId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("accepted an unknown order: " + accepted.orderId()));
        arrived(OrderMessage.Placement.class, accepted.orderId());
        working.put(order.id(), WorkingOrder.accepted(order, accepted.at()));
    }

    private void execute(ExchangeEvent.ComboExecuted executed) {
        WorkingOrder order = working(executed.orderId())
                .orElseThrow(() -> new IllegalStateException("executed an unknown order: " + executed.orderId()))
                .withFill(executed);
        working.put(order.id(), order);
        if (order.remaining() == 0) {
            finish(order.id(), OrderState.FILLED);
        }
    }

    /** The order is over: what was still underway for it is lost; a duplicate of its name still gets its answer. */
    private void finish(ClientOrderId id, OrderState end) {
        int filled = working(id)
                .map(order -> order.order().quantity() - order.remaining())
                .orElse(0);
        completed.add(new CompletedOrder(id, end, filled));
        working.remove(id);
        underway.removeIf(message -> message.orderId().equals(id) && !(message instanceof OrderMessage.Duplicate));
    }

    private void arrived(Class<? extends OrderMessage> kind, ClientOrderId id) {
        for (int index = 0; index < underway.size(); index++) {
            OrderMessage message = underway.get(index);
            if (kind.isInstance(message) && message.orderId().equals(id)) {
                underway.remove(index);
                return;
            }
        }
    }
}

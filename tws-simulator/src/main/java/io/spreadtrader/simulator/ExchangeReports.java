package io.spreadtrader.simulator;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells clients what happens at the exchange, in the order it happens, while the exchange's lock is held. */
final class ExchangeReports {
    private final OrderRegistry registry;
    private final OrderMessages messages;
    private final ExecutionDesk executions;
    private final AccountDesk accounts;
    private final Sessions sessions;

    ExchangeReports(
            OrderRegistry registry,
            OrderMessages messages,
            ExecutionDesk executions,
            AccountDesk accounts,
            Sessions sessions) {
        this.registry = registry;
        this.messages = messages;
        this.executions = executions;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    void on(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.OrderReceived received ->
                registry.of(received.order().id()).ifPresent(this::show);
            case ExchangeEvent.OrderAccepted accepted ->
                show(accepted.orderId(), order -> order.accepted(accepted.at()));
            case ExchangeEvent.ConditionMet met -> show(met.orderId(), order -> order.released(met.at()));
            case ExchangeEvent.OrderModified modified ->
                show(modified.orderId(), order -> order.withLimit(modified.limit(), modified.at()));
            case ExchangeEvent.ModificationRefused refused -> refuseModification(refused);
            case ExchangeEvent.CancelReceived received ->
                change(received.orderId(), order -> order.withStatus(OrderStatus.PENDING_CANCEL, received.at()))
                        .ifPresent(this::tellStatus);
            case ExchangeEvent.OrderRejected rejected -> reject(rejected);
            case ExchangeEvent.OrderCanceled canceled -> cancel(canceled);
            case ExchangeEvent.OrderExpired expired ->
                show(expired.orderId(), order -> order.ended(OrderStatus.CANCELLED, Endings.EXPIRED, expired.at()));
            case ExchangeEvent.ComboExecuted executed -> execute(executed);
            case ExchangeEvent.HoldingsChanged changed -> changeHoldings(changed);
            case ExchangeEvent.AccountOpened _,
                    ExchangeEvent.DuplicateReceived _,
                    ExchangeEvent.ModificationReceived _,
                    ExchangeEvent.DuplicateRefused _,
                    ExchangeEvent.ClockAdvanced _ -> {}
        }
    }

    /** How an order becomes another by what happened to it. */
    @FunctionalInterface
    private interface Step {
        TrackedOrder after(TrackedOrder before);
    }

    private Optional<TrackedOrder> change(ClientOrderId name, Step step) {
        Optional<TrackedOrder> changed = registry.of(name).map(step::after);
        changed.ifPresent(registry::update);
        return changed;
    }

    private void show(ClientOrderId name, Step step) {
        change(name, step).ifPresent(this::show);
    }

    private void show(TrackedOrder order) {
        owner(order).ifPresent(client -> client.send(messages.open(order)));
        tellStatus(order);
    }

    private void tellStatus(TrackedOrder order) {
        owner(order).ifPresent(client -> client.send(messages.status(order)));
    }

    private void tellError(TrackedOrder order, int code, String text) {
        owner(order).ifPresent(client -> client.error(order.registration().orderId(), code, text));
    }

    private Optional<Client> owner(TrackedOrder order) {
        return sessions.of(order.registration().clientId());
    }

    private void reject(ExchangeEvent.OrderRejected rejected) {
        change(
                        rejected.orderId(),
                        order -> order.ended(
                                OrderStatus.INACTIVE, Endings.REJECTED + ": " + rejected.reason(), rejected.at()))
                .ifPresent(order -> {
                    tellError(order, ErrorCodes.ORDER_REJECTED, "Order rejected - reason:" + rejected.reason());
                    tellStatus(order);
                });
    }

    private void refuseModification(ExchangeEvent.ModificationRefused refused) {
        registry.of(refused.orderId()).ifPresent(order -> {
            tellError(
                    order,
                    ErrorCodes.NOT_THE_ORIGINAL_ORDER,
                    "Order modification refused - reason:" + refused.reason() + "; the order keeps its limit");
            show(order);
        });
    }

    private void cancel(ExchangeEvent.OrderCanceled canceled) {
        change(canceled.orderId(), order -> {
                    boolean isAsked = order.status() == OrderStatus.PENDING_CANCEL;
                    return order.ended(
                            OrderStatus.CANCELLED,
                            isAsked ? Endings.CANCELLED : Endings.CANCELLED_BY_BROKER,
                            canceled.at());
                })
                .ifPresent(order -> {
                    tellStatus(order);
                    tellError(order, ErrorCodes.ORDER_CANCELLED, "Order Canceled - reason:");
                });
    }

    private void execute(ExchangeEvent.ComboExecuted executed) {
        boolean wasPending = registry.of(executed.orderId())
                .filter(order -> order.status() == OrderStatus.PENDING_CANCEL)
                .isPresent();
        change(executed.orderId(), order -> {
                    Fills.Fill fill = Fills.all(executed.legs()).getFirst();
                    return order.withFill(executed.quantity(), fill.net(order.order()), executed.at());
                })
                .ifPresent(order -> {
                    owner(order).ifPresent(client -> executions.tell(client, order));
                    show(order);
                    if (wasPending && order.status() == OrderStatus.FILLED) {
                        tellError(order, ErrorCodes.CANCEL_ENDED_ORDER, OrderDesk.cannotCancel(order));
                    }
                });
        accounts.changed(executed.legs().stream().map(leg -> leg.instrument()).collect(Collectors.toSet()));
    }

    /** Of assignment, exercise and expiration only positions speak; what the broker closed are executions too. */
    private void changeHoldings(ExchangeEvent.HoldingsChanged changed) {
        Collection<HoldingChanged> liquidated = changed.changes().stream()
                .filter(change -> change.change() == HoldingChange.LIQUIDATION)
                .toList();
        sessions.all().forEach(client -> executions.tellLiquidated(client, liquidated));
        Collection<Instrument> instruments = changed.changes().stream()
                .filter(change -> change.quantity() != 0)
                .map(HoldingChanged::instrument)
                .collect(Collectors.toSet());
        accounts.changed(instruments);
    }
}

package io.spreadtrader.simulator;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.tws.wire.Messages;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells of executions: as they happen, and those of today when asked. */
final class ExecutionDesk {
    private static final int LIVE = -1;

    private final SimulatedAccess venue;
    private final OrderRegistry registry;
    private final ExecutionMessages messages;

    ExecutionDesk(SimulatedAccess venue, OrderRegistry registry, ExecutionMessages messages) {
        this.venue = venue;
        this.registry = registry;
        this.messages = messages;
    }

    /** The newest fill of this order. */
    void tell(Client client, TrackedOrder order) {
        List<Fills.Fill> fills = Fills.all(venue.exchange().broker().executions().stream()
                .filter(execution -> execution.orderId().equals(order.name()))
                .toList());
        if (!fills.isEmpty()) {
            List<ExecutionMessages.Told> all = messages.of(LIVE, fills, Optional.of(order));
            int newest = fills.getLast().number();
            send(client, all.stream().filter(told -> told.fill() == newest).toList());
        }
    }

    void tellLiquidated(Client client, Collection<HoldingChanged> changes) {
        send(
                client,
                changes.stream()
                        .map(change -> messages.liquidation(LIVE, change))
                        .toList());
    }

    /** Today's executions that fit the filter, each with its commission. */
    void executions(Client client, Request request) {
        int requestId = request.number("requestId");
        ExecutionFilter filter = ExecutionFilter.of(request);
        Instant midnight = venue.today()
                .atStartOfDay(io.spreadtrader.core.time.MarketCalendar.NEW_YORK)
                .toInstant();
        List<Execution> today = venue.exchange().broker().executions().stream()
                .filter(execution -> !execution.at().isBefore(midnight))
                .toList();
        Fills.all(today).stream().map(Fills.Fill::name).distinct().forEach(name -> {
            List<Fills.Fill> fills = Fills.all(today.stream()
                    .filter(execution -> execution.orderId().equals(name))
                    .toList());
            send(
                    client,
                    messages.of(requestId, fills, registry.of(name)).stream()
                            .filter(filter::fits)
                            .toList());
        });
        send(
                client,
                venue.exchange().broker().holdingChanges().stream()
                        .filter(change -> change.change() == HoldingChange.LIQUIDATION)
                        .filter(change -> !change.at().isBefore(midnight))
                        .map(change -> messages.liquidation(requestId, change))
                        .filter(filter::fits)
                        .toList());
        client.send(Reply.of(Messages.EXECUTION_DETAILS_END)
                .with("requestId", requestId)
                .message());
    }

    /** All details of one fill, then its commissions. */
    private static void send(Client client, List<ExecutionMessages.Told> told) {
        told.forEach(one -> client.send(one.details()));
        told.forEach(one -> one.commission().ifPresent(client::send));
    }
}

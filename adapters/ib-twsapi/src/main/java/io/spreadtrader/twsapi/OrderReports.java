package io.spreadtrader.twsapi;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.time.MarketCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** What a status or a problem means for an order: each change is told once. */
final class OrderReports {
    /** Problems that end an order which was not accepted yet; on a working one they refuse a change of it. */
    private static final Set<Integer> REFUSALS = Set.of(103, 110, 200, 201, 203, 321, 10043, 10058);

    private final SentOrders sent;
    private final int clientId;
    private final InstantSource clock;
    private final MarketCalendar calendar;

    OrderReports(SentOrders sent, int clientId, InstantSource clock, MarketCalendar calendar) {
        this.sent = sent;
        this.clientId = clientId;
        this.clock = clock;
        this.calendar = calendar;
    }

    Optional<BrokerEvent> of(Heard heard) {
        return switch (heard) {
            case Heard.Status status -> sent.of(status, clientId).flatMap(order -> of(order, status.status()));
            case Heard.Problem problem
            when REFUSALS.contains(problem.code()) ->
                sent.withId(problem.id())
                        .filter(order -> !order.isAccepted())
                        .filter(SentOrders.Sent::end)
                        .map(order -> rejected(order, problem.code() + " " + problem.text()));
            default -> Optional.empty();
        };
    }

    private Optional<BrokerEvent> of(SentOrders.Sent order, String status) {
        return switch (status) {
            case "PreSubmitted", "Submitted" ->
                order.accept()
                        ? Optional.of(new BrokerEvent.OrderAccepted(order.name(), clock.instant()))
                        : Optional.empty();
            case "Filled" -> {
                boolean isNew = order.accept();
                order.end();
                yield isNew
                        ? Optional.of(new BrokerEvent.OrderAccepted(order.name(), clock.instant()))
                        : Optional.empty();
            }
            case "Cancelled", "ApiCancelled" -> order.end() ? Optional.of(gone(order)) : Optional.empty();
            case "Inactive" -> order.end() ? Optional.of(rejected(order, "inactive")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private BrokerEvent gone(SentOrders.Sent order) {
        Instant now = clock.instant();
        boolean expired = !order.isCancelAsked() && calendar.openSession(now).isEmpty();
        return expired
                ? new BrokerEvent.OrderExpired(order.name(), now)
                : new BrokerEvent.OrderCanceled(order.name(), now);
    }

    private BrokerEvent rejected(SentOrders.Sent order, String reason) {
        return new BrokerEvent.OrderRejected(order.name(), reason, clock.instant());
    }
}

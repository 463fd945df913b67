package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent;
import java.util.List;

/** What the broker tells its client of an exchange event. */
final class BrokerReports {
    private BrokerReports() {}

    static List<BrokerEvent> of(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.OrderAccepted accepted ->
                List.of(new BrokerEvent.OrderAccepted(accepted.orderId(), accepted.at()));
            case ExchangeEvent.OrderRejected rejected ->
                List.of(new BrokerEvent.OrderRejected(rejected.orderId(), rejected.reason(), rejected.at()));
            case ExchangeEvent.DuplicateRefused refused ->
                List.of(new BrokerEvent.OrderRejected(refused.orderId(), OrderGate.DUPLICATE, refused.at()));
            case ExchangeEvent.OrderCanceled canceled ->
                List.of(new BrokerEvent.OrderCanceled(canceled.orderId(), canceled.at()));
            case ExchangeEvent.OrderExpired expired ->
                List.of(new BrokerEvent.OrderExpired(expired.orderId(), expired.at()));
            case ExchangeEvent.ComboExecuted executed ->
                executed.legs().stream()
                        .<BrokerEvent>map(BrokerEvent.Executed::new)
                        .toList();
            case ExchangeEvent.HoldingsChanged changed -> List.copyOf(changed.changes());
            case ExchangeEvent.AccountOpened _,
                    ExchangeEvent.OrderReceived _,
                    ExchangeEvent.DuplicateReceived _,
                    ExchangeEvent.ModificationReceived _,
                    ExchangeEvent.CancelReceived _,
                    ExchangeEvent.ConditionMet _,
                    ExchangeEvent.OrderModified _,
                    ExchangeEvent.ModificationRefused _,
                    ExchangeEvent.ClockAdvanced _ -> List.of();
        };
    }
}

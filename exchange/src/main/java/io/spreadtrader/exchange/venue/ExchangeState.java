package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that events make of an exchange, to compare and to show.
 *
 * @param underway messages on their way to the book
 * @param messagesSent by every order name ever used
 * @param lastEventAt exchange time of the newest event
 * @param processedThrough until when the days' processing is known to be complete
 */
record ExchangeState(
        Money cash,
        Map<Instrument, Integer> holdings,
        List<Execution> executions,
        List<BrokerEvent.HoldingChanged> changes,
        List<WorkingOrder> working,
        List<OrderMessage> underway,
        Map<ClientOrderId, Integer> messagesSent,
        Instant lastEventAt,
        Instant processedThrough) {}

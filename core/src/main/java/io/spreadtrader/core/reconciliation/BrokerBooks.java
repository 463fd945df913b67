package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything the broker says, each asked once. What works is asked before what has ended, or an order could be in neither. */
record BrokerBooks(
        List<ComboOrder> open,
        Map<ClientOrderId, CompletedOrder> completed,
        List<Execution> executions,
        List<BrokerEvent.HoldingChanged> changes,
        Map<Instrument, Integer> holdings,
        Money cash) {
    /**
     * Asks.
     *
     * @throws BrokerUnavailableException when any question is not answered; then nothing is known
     */
    static BrokerBooks of(Broker broker) {
        List<ComboOrder> open = broker.openOrders();
        Map<ClientOrderId, CompletedOrder> completed = new HashMap<>();
        broker.completedOrders().forEach(order -> completed.put(order.orderId(), order));
        List<Execution> executions = broker.executions();
        List<BrokerEvent.HoldingChanged> changes = broker.holdingChanges();
        Map<Instrument, Integer> holdings = new HashMap<>(broker.holdings());
        return new BrokerBooks(
                open, completed, executions, changes, holdings, broker.account().cash());
    }

    /** Orders it works, and has not ended meanwhile. */
    Set<ClientOrderId> working() {
        Set<ClientOrderId> working = new HashSet<>();
        open.forEach(order -> working.add(order.id()));
        working.removeAll(completed.keySet());
        return working;
    }
}

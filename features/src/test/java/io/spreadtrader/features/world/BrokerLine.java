package io.spreadtrader.features.world;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.broker.ForwardingBroker;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The line to the exchange's broker, which a scenario may cut or slow down; the exchange behind it is the real one. */
public final class BrokerLine implements ForwardingBroker {
    private final Broker exchange;
    private final List<BrokerEvent.Executed> delayed = new ArrayList<>();
    private final List<ComboOrder> placed = new ArrayList<>();
    private final Map<Instrument, Integer> untold = new HashMap<>();
    private final List<Price> limits = new ArrayList<>();
    private BrokerListener listener = event -> {};
    private OptionalInt dayTradesLeft = OptionalInt.empty();
    private boolean connected = true;
    private boolean delaying;

    BrokerLine(Broker exchange) {
        this.exchange = exchange;
        exchange.listen(this::report);
    }

    public void cut() {
        connected = false;
    }

    public void restore() {
        connected = true;
    }

    public void limitDayTrades(int left) {
        dayTradesLeft = OptionalInt.of(left);
    }

    /** Reports of executions wait from now on. */
    public void delayExecutions() {
        delaying = true;
    }

    /** Everything that waited arrives. */
    public void deliverExecutions() {
        delaying = false;
        List<BrokerEvent.Executed> waiting = List.copyOf(delayed);
        delayed.clear();
        waiting.forEach(listener::on);
    }

    /** Every order ever sent. */
    public List<ComboOrder> placed() {
        return List.copyOf(placed);
    }

    /** Every limit ever sent, of orders and of their changes. */
    public List<Price> limits() {
        return List.copyOf(limits);
    }

    private void report(BrokerEvent event) {
        if (delaying && event instanceof BrokerEvent.Executed executed) {
            delayed.add(executed);
        } else {
            listener.on(event);
        }
    }

    @Override
    public Broker broker() {
        return exchange;
    }

    @Override
    public void place(ApprovedOrder order) {
        placed.add(order.order());
        limits.add(order.order().limit());
        exchange.place(order);
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        limits.add(limit);
        exchange.modify(id, limit);
    }

    @Override
    public AccountSummary account() {
        AccountSummary seen = exchange.account();
        return new AccountSummary(
                seen.cash(), seen.equityMid(), seen.equityLiquidation(), seen.buyingPower(), dayTradesLeft);
    }

    /** Units come (positive) or go at the broker, and no report ever says so. */
    public void moveUntold(Instrument instrument, int units) {
        untold.merge(instrument, units, Integer::sum);
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        Map<Instrument, Integer> holdings = new HashMap<>(exchange.holdings());
        untold.forEach((instrument, units) -> holdings.merge(instrument, units, Integer::sum));
        holdings.values().removeIf(units -> units == 0);
        return holdings;
    }

    @Override
    public List<Execution> executions() {
        List<Execution> waiting =
                delayed.stream().map(BrokerEvent.Executed::execution).toList();
        return exchange.executions().stream()
                .filter(execution -> !waiting.contains(execution))
                .toList();
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        // Who does not tell the fills of an order does not tell that it filled either.
        return exchange.completedOrders().stream()
                .filter(order -> delayed.stream()
                        .noneMatch(executed -> executed.execution().orderId().equals(order.orderId())))
                .toList();
    }

    @Override
    public BrokerCondition condition() {
        return connected ? BrokerCondition.READY : BrokerCondition.BROKER_LOST;
    }

    @Override
    public void listen(BrokerListener newListener) {
        listener = newListener;
    }
}

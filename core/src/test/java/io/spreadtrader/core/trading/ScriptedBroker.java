package io.spreadtrader.core.trading;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A broker that does what a test tells it, and remembers what it was told. */
public final class ScriptedBroker implements Broker {
    private final InstantSource clock;
    private final List<ComboOrder> placed = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final Map<ClientOrderId, ComboOrder> open = new LinkedHashMap<>();
    private final Map<Instrument, Integer> holdings = new HashMap<>();
    private final List<Execution> executions = new ArrayList<>();
    private final List<BrokerEvent.HoldingChanged> changes = new ArrayList<>();
    private final List<CompletedOrder> completed = new ArrayList<>();
    private Consumer<ClientOrderId> duringMessage = id -> {};
    private BrokerListener listener = event -> {};
    private Money equity = Money.ofDollars(100_000);
    private boolean connected = true;

    public ScriptedBroker(InstantSource clock) {
        this.clock = clock;
    }

    /** What happens inside every later place, modify and cancel, before it returns. */
    public void during(Consumer<ClientOrderId> script) {
        duringMessage = script;
    }

    public List<ComboOrder> placed() {
        return List.copyOf(placed);
    }

    /** Modifications and cancellations, in order, as {@code id -> limit} and {@code id x}. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    public void connected(boolean on) {
        connected = on;
    }

    public void equity(Money amount) {
        equity = amount;
    }

    /** The order was never received, or is gone without a report. */
    public void forget(ClientOrderId id) {
        open.remove(id);
    }

    /** Works an order we may know nothing of. */
    public void work(ComboOrder order) {
        open.put(order.id(), order);
    }

    /** Works an order that was sent in a life before this test. */
    public void placedBefore(ComboOrder order) {
        placed.add(order);
        work(order);
    }

    public void hold(Instrument instrument, int quantity) {
        holdings.merge(instrument, quantity, Integer::sum);
        holdings.values().removeIf(held -> held == 0);
    }

    public void report(BrokerEvent event) {
        listener.on(event);
    }

    public void accept(ClientOrderId id) {
        report(new BrokerEvent.OrderAccepted(id, now()));
    }

    public void reject(ClientOrderId id, String why) {
        open.remove(id);
        report(new BrokerEvent.OrderRejected(id, why, now()));
    }

    public void confirmCancel(ClientOrderId id) {
        open.remove(id);
        report(new BrokerEvent.OrderCanceled(id, now()));
    }

    public void expire(ClientOrderId id) {
        open.remove(id);
        report(new BrokerEvent.OrderExpired(id, now()));
    }

    /** Trades combos of the newest order of this name at its legs' prices, and reports every leg. */
    public List<Execution> fill(ClientOrderId id, int combos, double... legPrices) {
        List<Execution> legs = trade(id, combos, legPrices);
        legs.forEach(leg -> report(new BrokerEvent.Executed(leg)));
        return legs;
    }

    /** The same without a report: it is found by asking. */
    public List<Execution> trade(ClientOrderId id, int combos, double... legPrices) {
        ComboOrder order =
                placed.stream().filter(sent -> sent.id().equals(id)).findFirst().orElseThrow();
        List<Execution> legs = new ArrayList<>();
        for (int index = 0; index < order.legs().size(); index++) {
            ComboLeg leg = order.legs().get(index);
            Execution execution = new Execution(
                    "execution-" + (executions.size() + 1),
                    id,
                    leg.instrument(),
                    leg.ratio() * combos,
                    Price.ofDollars(legPrices[index]),
                    Money.ofCents(70L * combos),
                    now());
            executions.add(execution);
            hold(leg.instrument(), execution.quantity());
            legs.add(execution);
        }
        int filled = executions.stream()
                .filter(execution -> execution.orderId().equals(id)
                        && execution.instrument().equals(order.legs().getFirst().instrument()))
                .mapToInt(execution ->
                        execution.quantity() / order.legs().getFirst().ratio())
                .sum();
        if (filled >= order.quantity()) {
            open.remove(id);
        }
        return legs;
    }

    /** Changes holdings without an order, and reports it. */
    public void change(BrokerEvent.HoldingChanged change) {
        if (change.quantity() != 0) {
            hold(change.instrument(), change.quantity());
        }
        changes.add(change);
        report(change);
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public void place(ApprovedOrder order) {
        placed.add(order.order());
        open.put(order.order().id(), order.order());
        duringMessage.accept(order.order().id());
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        messages.add(id + " -> " + limit);
        open.computeIfPresent(id, (same, order) -> order.withLimit(limit));
        duringMessage.accept(id);
    }

    @Override
    public void cancel(ClientOrderId id) {
        messages.add(id + " x");
        duringMessage.accept(id);
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        return new WhatIf(Money.ofDollars(1_000), Money.ofDollars(50_000));
    }

    @Override
    public AccountSummary account() {
        return new AccountSummary(equity, equity, equity, equity, OptionalInt.empty());
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        return Map.copyOf(holdings);
    }

    @Override
    public List<ComboOrder> openOrders() {
        return List.copyOf(open.values());
    }

    @Override
    public List<Execution> executions() {
        return List.copyOf(executions);
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return List.copyOf(completed);
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return List.copyOf(changes);
    }

    @Override
    public BrokerCondition condition() {
        return connected ? BrokerCondition.READY : BrokerCondition.BROKER_LOST;
    }

    @Override
    public void deliver() {}

    @Override
    public void listen(BrokerListener newListener) {
        listener = newListener;
    }
}

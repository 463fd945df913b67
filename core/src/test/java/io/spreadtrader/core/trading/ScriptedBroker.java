package io.spreadtrader.core.trading;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.broker.Inquiry;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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
    private Runnable beforeSending = () -> {};
    private Runnable mayLeave = () -> {};
    private BrokerListener listener = event -> {};
    private Money equity = Money.ofDollars(100_000);
    private BrokerCondition condition = BrokerCondition.READY;
    private long connection = 1;
    private long comparedConnection;
    private final Set<String> unanswered = new HashSet<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final List<ComboOrder> inquired = new ArrayList<>();
    private int openInquiries;
    private Money cash = Money.ofDollars(100_000);

    public ScriptedBroker(InstantSource clock) {
        this.clock = clock;
    }

    /** What happens inside every later place, modify and cancel, before it returns. */
    public void during(Consumer<ClientOrderId> script) {
        duringMessage = script;
    }

    /** What takes its time inside every later place, modify and cancel, before the message leaves. */
    public void beforeSending(Runnable script) {
        beforeSending = script;
    }

    private void leave() {
        beforeSending.run();
        mayLeave.run();
    }

    public List<ComboOrder> placed() {
        return List.copyOf(placed);
    }

    /** Modifications and cancellations, in order, as {@code id -> limit} and {@code id x}. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    public void connected(boolean on) {
        condition = on ? BrokerCondition.READY : BrokerCondition.BROKER_LOST;
    }

    /** The connection is lost and made again, and nobody has seen how it stood meanwhile. */
    public void reconnect() {
        connection++;
    }

    /** Over which connection books were compared last, as it was told; 0 before it was. */
    public long comparedConnection() {
        return comparedConnection;
    }

    public void condition(BrokerCondition next) {
        condition = next;
    }

    /** From now on these, and only these, of its methods throw; a message is then not received. */
    public void failing(String... methods) {
        unanswered.clear();
        unanswered.addAll(List.of(methods));
    }

    /** How often a question was asked so far. */
    public int asked(String question) {
        return asked.getOrDefault(question, 0);
    }

    private void answer(String method) {
        asked.merge(method, 1, Integer::sum);
        if (unanswered.contains(method)) {
            throw new BrokerUnavailableException(method + " was not answered");
        }
    }

    /** The orders asked about with both questions at once. */
    public List<ComboOrder> inquired() {
        return List.copyOf(inquired);
    }

    /** Inquiries whose answers somebody may still wait for. */
    public int openInquiries() {
        return openInquiries;
    }

    /** No longer works an order, and says how it ended when asked; nothing is reported. */
    public void complete(ClientOrderId id, OrderState state, int filled) {
        open.remove(id);
        completed.add(new CompletedOrder(id, state, filled));
    }

    /** Cash comes or goes without a word. */
    public void pay(Money amount) {
        cash = cash.plus(amount);
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
            pay(execution
                    .price()
                    .times(Shares.of(
                            (long) execution.quantity() * leg.instrument().multiplier()))
                    .plus(execution.commission())
                    .negated());
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
        pay(change.price()
                .times(Shares.of((long) change.quantity() * change.instrument().multiplier()))
                .plus(change.fee())
                .negated());
        changes.add(change);
        report(change);
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public void place(ApprovedOrder order) {
        answer("place");
        leave();
        placed.add(order.order());
        open.put(order.order().id(), order.order());
        duringMessage.accept(order.order().id());
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        answer("modify");
        leave();
        messages.add(id + " -> " + limit);
        open.computeIfPresent(id, (same, order) -> order.withLimit(limit));
        duringMessage.accept(id);
    }

    @Override
    public void cancel(ClientOrderId id) {
        answer("cancel");
        leave();
        messages.add(id + " x");
        duringMessage.accept(id);
    }

    @Override
    public long connection() {
        return connection;
    }

    @Override
    public void compared(long compared) {
        comparedConnection = compared;
    }

    @Override
    public void askBeforeSending(Runnable asked) {
        mayLeave = asked;
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        answer("whatIf");
        return new WhatIf(Money.ofDollars(1_000), Money.ofDollars(50_000));
    }

    @Override
    public AccountSummary account() {
        answer("account");
        return new AccountSummary(cash, equity, equity, equity, OptionalInt.empty());
    }

    @Override
    public Inquiry inquire(ComboOrder order) {
        inquired.add(order);
        Inquiry answers = Inquiry.oneByOne(this, order);
        openInquiries++;
        return new Inquiry() {
            @Override
            public AccountSummary account() {
                return answers.account();
            }

            @Override
            public WhatIf whatIf() {
                return answers.whatIf();
            }

            @Override
            public void close() {
                openInquiries--;
            }
        };
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        answer("holdings");
        return Map.copyOf(holdings);
    }

    @Override
    public List<ComboOrder> openOrders() {
        answer("openOrders");
        return List.copyOf(open.values());
    }

    @Override
    public List<Execution> executions() {
        answer("executions");
        return List.copyOf(executions);
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        answer("completedOrders");
        return List.copyOf(completed);
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        answer("holdingChanges");
        return List.copyOf(changes);
    }

    @Override
    public BrokerCondition condition() {
        return condition;
    }

    @Override
    public void deliver() {}

    @Override
    public void listen(BrokerListener newListener) {
        listener = newListener;
    }
}

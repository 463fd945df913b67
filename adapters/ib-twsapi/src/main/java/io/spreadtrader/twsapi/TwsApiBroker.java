package io.spreadtrader.twsapi;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Core's broker on Interactive Brokers' library. Orders and events belong to one thread, the one that trades. */
public final class TwsApiBroker implements Broker, AutoCloseable {
    private static final String ACCOUNT_TAGS = "TotalCashValue,NetLiquidation,AvailableFunds,DayTradesRemaining";

    /**
     * What this adapter takes from around it.
     *
     * @param closingCost what crossing the market and commissions would take from everything held
     */
    public record Surroundings(
            InstantSource clock,
            MarketCalendar calendar,
            CommissionSchedule commissions,
            LongSupplier elapsedNanos,
            Function<Map<Instrument, Integer>, Money> closingCost) {}

    private final Link link;
    private final int clientId;
    private final Surroundings around;
    private final Fills fills;
    private final OrderReports reports;
    private final SentOrders sent = new SentOrders();
    private final Map<Instrument, Integer> conIds = new ConcurrentHashMap<>();
    private final Map<Integer, Instrument> instruments = new ConcurrentHashMap<>();
    private final Queue<BrokerEvent> pending = new ArrayDeque<>();
    private BrokerListener listener = event -> {};
    private Runnable mayLeave = () -> {};

    private TwsApiBroker(Link link, int clientId, Surroundings around) {
        this.link = link;
        this.clientId = clientId;
        this.around = around;
        fills = new Fills(around.commissions, around.clock, around.elapsedNanos);
        reports = new OrderReports(sent, clientId, around.clock, around.calendar);
    }

    /** Never fails for want of a Gateway: {@link #condition()} says how the connection stands. */
    public static TwsApiBroker open(TwsApi api, TwsApiSettings settings, Surroundings around) {
        Link link = new Link(api, settings);
        link.open();
        return new TwsApiBroker(link, settings.clientId(), around);
    }

    @Override
    public void place(ApprovedOrder approved) {
        ComboOrder order = approved.order();
        TwsApi api = link.forOrders();
        // What the session found there first, so that no name is used a second time.
        absorb();
        if (!sent.use(order.id().value())) {
            pending.add(new BrokerEvent.OrderRejected(
                    order.id(), "an order of this name was sent before", around.clock.instant()));
            return;
        }
        TwsApi.Ticket ticket = Tickets.of(order, this::conId);
        int orderId = link.takeId();
        mayLeave.run();
        sent.add(order.id(), orderId, ticket);
        api.place(orderId, ticket);
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        TwsApi api = link.forOrders();
        sent.named(id).filter(SentOrders.Sent::isWorking).ifPresent(order -> {
            TwsApi.Ticket changed = Tickets.withLimit(order.ticket(), limit);
            mayLeave.run();
            order.changeTo(changed);
            api.place(order.orderId(), changed);
        });
    }

    @Override
    public void cancel(ClientOrderId id) {
        TwsApi api = link.forOrders();
        sent.named(id).filter(SentOrders.Sent::isWorking).ifPresent(order -> {
            mayLeave.run();
            order.askToCancel();
            api.cancel(order.orderId());
        });
    }

    @Override
    public void askBeforeSending(Runnable asked) {
        mayLeave = asked;
    }

    @Override
    public void listen(BrokerListener other) {
        listener = other;
    }

    @Override
    public void deliver() {
        absorb();
        pending.forEach(listener::on);
        pending.clear();
        fills.due().forEach(execution -> {
            sent.named(execution.orderId())
                    .filter(SentOrders.Sent::accept)
                    .ifPresent(
                            order -> listener.on(new BrokerEvent.OrderAccepted(order.name(), around.clock.instant())));
            listener.on(new BrokerEvent.Executed(execution));
        });
    }

    private void absorb() {
        for (Heard heard = link.reports().poll();
                heard != null;
                heard = link.reports().poll()) {
            switch (heard) {
                case Heard.Open open -> sent.learn(open, clientId);
                case Heard.Trade trade -> {
                    sent.use(trade.orderRef());
                    fills.add(trade);
                }
                case Heard.Commission commission -> fills.add(commission).ifPresent(pending::add);
                default -> reports.of(heard).ifPresent(pending::add);
            }
        }
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        TwsApi.Ticket ticket = Tickets.asWhatIf(Tickets.of(order, this::conId));
        int orderId = link.takeId();
        Heard.Open answer = link.ask(Heard.Question.OPEN_ORDERS, orderId, Heard.Open.class, () -> link.forOrders()
                        .place(orderId, ticket))
                .getFirst();
        return new WhatIf(
                money(answer.marginChange()), money(answer.equityAfter()).minus(money(answer.marginAfter())));
    }

    @Override
    public AccountSummary account() {
        int request = link.takeId();
        Map<String, String> lines = new HashMap<>();
        link.ask(Heard.Question.ACCOUNT, request, Heard.Account.class, () -> link.forQuestions()
                        .askAccount(request, ACCOUNT_TAGS))
                .forEach(line -> lines.put(line.tag(), line.value()));
        Money equity = money(lines.getOrDefault("NetLiquidation", ""));
        int dayTrades = Integer.parseInt(lines.getOrDefault("DayTradesRemaining", "-1"));
        return new AccountSummary(
                money(lines.getOrDefault("TotalCashValue", "")),
                equity,
                equity.minus(around.closingCost.apply(holdings())),
                money(lines.getOrDefault("AvailableFunds", "")),
                dayTrades < 0 ? OptionalInt.empty() : OptionalInt.of(dayTrades));
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        Map<Instrument, Integer> held = new HashMap<>();
        link.ask(Heard.Question.POSITIONS, 0, Heard.Position.class, () -> link.forQuestions()
                        .askPositions())
                .forEach(position -> {
                    if (position.units() != 0) {
                        held.merge(instrument(position.contract()), position.units(), Integer::sum);
                    }
                });
        return held;
    }

    @Override
    public List<ComboOrder> openOrders() {
        // An order may be told while it is listed: the last word on each counts.
        Map<ClientOrderId, ComboOrder> open = new LinkedHashMap<>();
        link.ask(Heard.Question.OPEN_ORDERS, 0, Heard.Open.class, () -> link.forQuestions()
                        .askOpenOrders())
                .forEach(told -> {
                    ClientOrderId name = name(told.ticket(), told.permId());
                    open.put(name, Tickets.order(told.ticket(), name, this::instrument));
                });
        return List.copyOf(open.values());
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return link
                .ask(Heard.Question.COMPLETED_ORDERS, 0, Heard.Completed.class, () -> link.forQuestions()
                        .askCompletedOrders())
                .stream()
                .filter(order -> !order.ticket().orderRef().isBlank())
                .map(order -> new CompletedOrder(name(order.ticket(), 0), ending(order.status()), order.filled()))
                .toList();
    }

    @Override
    public List<Execution> executions() {
        int request = link.takeId();
        link.ask(Heard.Question.EXECUTIONS, request, Heard.Trade.class, () -> link.forQuestions()
                        .askExecutions(request))
                .forEach(fills::add);
        absorb();
        return fills.all();
    }

    /** The library tells none: they show in {@link #holdings()}. */
    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return List.of();
    }

    @Override
    public BrokerCondition condition() {
        return link.condition();
    }

    @Override
    public long connection() {
        return link.interruptions();
    }

    @Override
    public void close() {
        link.close();
    }

    private int conId(Instrument instrument) {
        return conIds.computeIfAbsent(instrument, any -> {
            int conId = describe(ContractWords.of(instrument)).conId();
            instruments.put(conId, instrument);
            return conId;
        });
    }

    private Instrument instrument(int conId) {
        return instruments.computeIfAbsent(conId, any -> instrument(describe(ContractWords.byId(conId))));
    }

    private TwsApi.ContractText describe(TwsApi.ContractText asked) {
        int request = link.takeId();
        List<Heard.Contract> found =
                link.ask(Heard.Question.CONTRACT, request, Heard.Contract.class, () -> link.forQuestions()
                        .askContract(request, asked));
        if (found.size() != 1) {
            throw new BrokerUnavailableException(found.size() + " contracts answer to " + asked);
        }
        return found.getFirst().contract();
    }

    private static Instrument instrument(TwsApi.ContractText text) {
        return ContractWords.instrument(text)
                .orElseThrow(() -> new BrokerUnavailableException("neither a stock nor an option: " + text));
    }

    private static ClientOrderId name(TwsApi.Ticket ticket, long permId) {
        return new ClientOrderId(ticket.orderRef().isBlank() ? "broker-" + permId : ticket.orderRef());
    }

    private static OrderState ending(String status) {
        return switch (status) {
            case "Filled" -> OrderState.FILLED;
            case "Cancelled", "ApiCancelled" -> OrderState.CANCELED;
            default -> OrderState.REJECTED;
        };
    }

    private static Money money(String text) {
        try {
            return Money.rounded(Double.parseDouble(text));
        } catch (IllegalArgumentException unset) {
            throw new BrokerUnavailableException("an amount is missing from the answer: '" + text + "'", unset);
        }
    }
}

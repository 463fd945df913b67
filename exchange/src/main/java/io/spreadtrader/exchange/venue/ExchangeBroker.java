package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.risk.ApprovedOrder;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The exchange as its one client sees it: always connected. Messages take effect when exchange time reaches them. */
record ExchangeBroker(Exchange exchange) implements Broker {
    @Override
    public void place(ApprovedOrder order) {
        exchange.place(order.order());
    }

    @Override
    public void modify(ClientOrderId id, Price limit) {
        exchange.modify(id, limit);
    }

    @Override
    public void cancel(ClientOrderId id) {
        exchange.cancel(id);
    }

    /** Nothing lies between a call and the book. */
    @Override
    public void askBeforeSending(Runnable mayLeave) {}

    @Override
    public WhatIf whatIf(ComboOrder order) {
        return exchange.buyingPower().whatIf(order, exchange.account(), exchange.book(), exchange.time());
    }

    @Override
    public AccountSummary account() {
        Instant at = exchange.time();
        Money cash = exchange.account().cash();
        Map<Instrument, Integer> holdings = exchange.account().holdings();
        return new AccountSummary(
                cash,
                exchange.valuation().equityMid(cash, holdings, at),
                exchange.valuation().equityLiquidation(cash, holdings, at),
                exchange.buyingPower().available(exchange.account(), exchange.book(), at),
                OptionalInt.empty());
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        return exchange.account().holdings();
    }

    @Override
    public List<ComboOrder> openOrders() {
        return exchange.book().open();
    }

    @Override
    public List<Execution> executions() {
        Instant since = reportedSince();
        return exchange.account().executions().stream()
                .filter(execution -> !execution.at().isBefore(since))
                .toList();
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return exchange.completed();
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        Instant since = reportedSince();
        return exchange.account().changes().stream()
                .filter(change -> !change.at().isBefore(since))
                .toList();
    }

    @Override
    public BrokerCondition condition() {
        return BrokerCondition.READY;
    }

    @Override
    public void deliver() {
        // Reports come while the exchange's time moves, on the thread that moves it.
    }

    @Override
    public void listen(BrokerListener listener) {
        exchange.listen(listener);
    }

    /** The start of the day of the session before today's. */
    private Instant reportedSince() {
        MarketCalendar calendar = exchange.setup().calendar();
        return calendar.sessionBefore(calendar.dateOf(exchange.time()))
                .date()
                .atStartOfDay(MarketCalendar.NEW_YORK)
                .toInstant();
    }
}

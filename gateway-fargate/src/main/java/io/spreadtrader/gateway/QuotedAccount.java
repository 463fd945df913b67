package io.spreadtrader.gateway;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Shares;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A broker's account with what closing everything at once would leave of it, which brokers do not tell: each holding at
 * the price that crosses its quote, less commissions. Where an option has no sound quote, what is held counts its
 * intrinsic value and what is owed its mark.
 */
public final class QuotedAccount implements AccountView {
    private final AccountView account;
    private final QuoteStream quotes;
    private final Marks marks;
    private final CommissionSchedule commissions;
    private final EquityFigure equity;

    /** Whose figure equity is. */
    public enum EquityFigure {
        /** The broker's own, at marks that are ours too. */
        TOLD,
        /** Cash and everything held at our marks: a broker's own marks are nobody else's, to the cent. */
        AT_OUR_MARKS
    }

    public QuotedAccount(
            AccountView account, QuoteStream quotes, Marks marks, CommissionSchedule commissions, EquityFigure equity) {
        this.account = account;
        this.quotes = quotes;
        this.marks = marks;
        this.commissions = commissions;
        this.equity = equity;
    }

    @Override
    public AccountSummary account() {
        AccountSummary told = account.account();
        Money closed = told.cash();
        Money marked = told.cash();
        for (Map.Entry<Instrument, Integer> held : account.holdings().entrySet()) {
            closed = closed.plus(closed(held.getKey(), held.getValue()));
            marked = marked.plus(worth(held.getKey(), held.getValue(), marks.mark(held.getKey())));
        }
        return new AccountSummary(
                told.cash(),
                equity == EquityFigure.TOLD ? told.equityMid() : marked,
                closed,
                told.buyingPower(),
                told.dayTradesLeft());
    }

    private Money closed(Instrument instrument, int units) {
        Price price =
                switch (instrument) {
                    case Stock stock -> crossing(stock, units > 0);
                    case OptionContract option -> crossing(option, units > 0);
                };
        Money commission =
                switch (instrument) {
                    case Stock _ -> commissions.stock(Math.abs(units));
                    case OptionContract _ -> commissions.options(Math.abs(units), price);
                };
        return worth(instrument, units, price).minus(commission);
    }

    private static Money worth(Instrument instrument, int units, Price price) {
        return price.times(Shares.of((long) units * instrument.multiplier()));
    }

    private Price crossing(Stock stock, boolean sells) {
        return quotes.stock(stock.underlying())
                .map(quote -> sells ? quote.bid() : quote.ask())
                .orElseGet(() -> marks.mark(stock));
    }

    private Price crossing(OptionContract option, boolean sells) {
        Optional<OptionQuote> sound =
                quotes.option(option).filter(quote -> quote.ask().isAbove(quote.bid()));
        return sound.map(quote -> sells ? quote.bid() : quote.ask())
                .orElseGet(() -> sells ? intrinsic(option) : marks.mark(option));
    }

    private Price intrinsic(OptionContract option) {
        return quotes.stock(option.underlying())
                .map(StockQuote::last)
                .map(last -> option.right().intrinsic(last, option.strike()))
                .orElse(Price.ZERO);
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        return account.whatIf(order);
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        return account.holdings();
    }

    @Override
    public List<ComboOrder> openOrders() {
        return account.openOrders();
    }

    @Override
    public List<Execution> executions() {
        return account.executions();
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        return account.completedOrders();
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        return account.holdingChanges();
    }

    @Override
    public BrokerCondition condition() {
        return account.condition();
    }
}

package io.spreadtrader.functions.wiring;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ports a function does not ask, so that it need not open what is behind them; a question is a bug. */
final class Nobody
        implements AccountView, QuoteStream, ChainSource, BarSource, EventCalendar, Fundamentals, Rates, Marks {
    static final Nobody NOBODY = new Nobody();

    private Nobody() {}

    private static IllegalStateException asked() {
        return new IllegalStateException("this function was wired without the port it now asks");
    }

    @Override
    public WhatIf whatIf(ComboOrder order) {
        throw asked();
    }

    @Override
    public AccountSummary account() {
        throw asked();
    }

    @Override
    public Map<Instrument, Integer> holdings() {
        throw asked();
    }

    @Override
    public List<ComboOrder> openOrders() {
        throw asked();
    }

    @Override
    public List<Execution> executions() {
        throw asked();
    }

    @Override
    public List<CompletedOrder> completedOrders() {
        throw asked();
    }

    @Override
    public List<BrokerEvent.HoldingChanged> holdingChanges() {
        throw asked();
    }

    @Override
    public BrokerCondition condition() {
        throw asked();
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        throw asked();
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        throw asked();
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to) {
        throw asked();
    }

    @Override
    public List<Symbol> symbols() {
        throw asked();
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        throw asked();
    }

    @Override
    public Map<Symbol, String> rejected() {
        throw asked();
    }

    @Override
    public String adjustment() {
        throw asked();
    }

    @Override
    public DataLabel label() {
        throw asked();
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        throw asked();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        throw asked();
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        throw asked();
    }

    @Override
    public String source() {
        throw asked();
    }

    @Override
    public Optional<StockFacts> facts(Symbol symbol, LocalDate asOf) {
        throw asked();
    }

    @Override
    public boolean hasFacts() {
        throw asked();
    }

    @Override
    public Optional<Boolean> optionable(Symbol symbol) {
        throw asked();
    }

    @Override
    public boolean hasOptionableList() {
        throw asked();
    }

    @Override
    public String source(LocalDate asOf) {
        throw asked();
    }

    @Override
    public String optionableSource() {
        throw asked();
    }

    @Override
    public double rate(LocalDate date, int days) {
        throw asked();
    }

    @Override
    public Price mark(Instrument instrument) {
        throw asked();
    }
}

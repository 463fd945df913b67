package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.options.OptionDesk;
import io.spreadtrader.exchange.options.UnderlyingState;
import io.spreadtrader.exchange.options.WidthModel;
import io.spreadtrader.exchange.random.Draws;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A market that a seed makes: the same companies, prices, events and option quotes on every machine, whatever is asked
 * and in whatever order. Prices drift by interest only and options expect just the volatility that will be realised, so
 * that nothing earns anything here on average.
 */
public final class SeededMarket implements QuotedMarket {
    private final List<Symbol> symbols;
    private final SeededPrices prices;
    private final SeededEvents events;
    private final SeededBars bars;
    private final SeededFundamentals fundamentals;
    private final OptionDesk desk;

    public SeededMarket(SeededMarketPlan plan, MarketCalendar calendar) {
        Draws draws = new Draws(plan.seed());
        this.prices = new SeededPrices(plan, calendar, draws);
        this.symbols = prices.symbols();
        this.events = new SeededEvents(prices);
        this.bars = new SeededBars(prices);
        this.fundamentals = new SeededFundamentals(prices);
        this.desk = new OptionDesk(calendar, draws, WidthModel.FITTED);
    }

    @Override
    public List<Symbol> symbols() {
        return symbols;
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol, Instant at) {
        return prices.quote(symbol, at);
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract, Instant at) {
        return optioned(contract.underlying(), at).flatMap(state -> desk.quote(contract, state));
    }

    @Override
    public Optional<Price> fairValue(OptionContract contract, Instant at) {
        return optioned(contract.underlying(), at).flatMap(state -> desk.fairValue(contract, state));
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to, Instant at) {
        return optioned(symbol, at).map(state -> desk.chain(state, from, to, label()));
    }

    private Optional<UnderlyingState> optioned(Symbol symbol, Instant at) {
        return prices.optionState(symbol, at);
    }

    @Override
    public EventCalendar events() {
        return events;
    }

    /** Daily bars, today's as built so far included. */
    public BarSource bars() {
        return bars;
    }

    /** Market caps (moving with the price), sectors, betas, and what is optionable. */
    public Fundamentals fundamentals() {
        return fundamentals;
    }

    /** The one interest rate of this market, by which its stocks drift and its options are financed. */
    public Rates rates() {
        return FlatRate.SIMULATED;
    }
}

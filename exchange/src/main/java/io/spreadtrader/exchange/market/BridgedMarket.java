package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Real daily bars with minutes between and modelled options around. A session's minutes run through its open, high, low
 * and close, so they tell of that bar only as it is built; option quotes use bars completed before the session. A symbol
 * without a bar on a session has no quotes from that session's open to the next one's.
 */
public final class BridgedMarket implements QuotedMarket {
    private final BridgedPrices prices;
    private final List<Symbol> symbols;
    private final EventCalendar events;
    private final BridgedBars bars;
    private final OptionDesk desk;

    /**
     * @param bars all bars of each symbol; there must be at least one
     * @param events what really happened; lifts volatility before reports and takes dividends off forwards
     * @param rates finances the options
     */
    public BridgedMarket(
            long seed, Map<Symbol, BarSeries> bars, EventCalendar events, Rates rates, MarketCalendar calendar) {
        Draws draws = new Draws(seed);
        Map<Symbol, BarSeries> known = new TreeMap<>(bars);
        known.values().removeIf(BarSeries::isEmpty);
        this.symbols = List.copyOf(known.keySet());
        this.prices = new BridgedPrices(draws, known, events, rates, calendar);
        this.events = events;
        this.bars = new BridgedBars(prices);
        this.desk = new OptionDesk(calendar, draws, WidthModel.FITTED);
    }

    /** The bars that {@code source} knows at {@code until}. */
    public static BridgedMarket of(
            long seed, BarSource source, Instant until, EventCalendar events, Rates rates, MarketCalendar calendar) {
        Map<Symbol, BarSeries> bars = new TreeMap<>();
        source.symbols().forEach(symbol -> source.daily(symbol, until).ifPresent(series -> bars.put(symbol, series)));
        return new BridgedMarket(seed, bars, events, rates, calendar);
    }

    @Override
    public List<Symbol> symbols() {
        return symbols;
    }

    @Override
    public DataLabel label() {
        return DataLabel.MODELLED;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol, Instant at) {
        return prices.quote(symbol, at);
    }

    @Override
    public Optional<Price> lastPrice(Symbol symbol, Instant at) {
        return prices.lastPrice(symbol, at);
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

    /** The real bars, each from its session's close on; today's is not there before. */
    public BarSource bars() {
        return bars;
    }
}

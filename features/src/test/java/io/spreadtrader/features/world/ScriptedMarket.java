package io.spreadtrader.features.world;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A market of the stocks a scenario names, each at the prices it tells; an option's value is the middle of its quote. */
public final class ScriptedMarket implements QuotedMarket {
    private final MarketCalendar calendar;
    private final EventCalendar events;
    private final Map<Symbol, ScriptedStock> stocks = new TreeMap<>();

    ScriptedMarket(MarketCalendar calendar, EventCalendar events) {
        this.calendar = calendar;
        this.events = events;
    }

    /** The stock of this symbol, listed from now on. */
    public ScriptedStock stock(Symbol symbol) {
        return stocks.computeIfAbsent(symbol, ScriptedStock::new);
    }

    @Override
    public List<Symbol> symbols() {
        return List.copyOf(stocks.keySet());
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol, Instant at) {
        return Optional.ofNullable(stocks.get(symbol)).flatMap(stock -> stock.stock(at));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract, Instant at) {
        return Optional.ofNullable(stocks.get(contract.underlying()))
                .filter(stock -> trades(contract, at))
                .flatMap(stock -> stock.option(contract, at));
    }

    @Override
    public Optional<Price> fairValue(OptionContract contract, Instant at) {
        return option(contract, at).map(OptionQuote::mid);
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to, Instant at) {
        return stock(symbol, at)
                .map(underlying -> new OptionChain(underlying, quotes(symbol, from, to, at), at, label()));
    }

    @Override
    public EventCalendar events() {
        return events;
    }

    private List<OptionQuote> quotes(Symbol symbol, LocalDate from, LocalDate to, Instant at) {
        return stock(symbol).contracts().stream()
                .filter(contract -> !contract.expiration().isBefore(from)
                        && !contract.expiration().isAfter(to))
                .flatMap(contract -> option(contract, at).stream())
                .toList();
    }

    /** Until the close of its expiration's session. */
    private boolean trades(OptionContract contract, Instant at) {
        return calendar.session(contract.expiration())
                .map(MarketSession::close)
                .filter(at::isBefore)
                .isPresent();
    }
}

package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A market that says what a test wrote down; each quote holds until the next one. */
public final class ScriptedMarket implements QuotedMarket {
    private static final int SIZE = 50;
    private final Map<Symbol, TreeMap<Instant, StockQuote>> stocks = new HashMap<>();
    private final Map<Symbol, Instant> goneAt = new HashMap<>();
    private final Map<OptionContract, TreeMap<Instant, Optional<OptionQuote>>> options = new HashMap<>();
    private final Map<OptionContract, TreeMap<Instant, Price>> values = new HashMap<>();
    private final Map<Symbol, List<StockEvent>> events = new HashMap<>();

    /** The stock at this price, quoted a cent to each side. */
    public ScriptedMarket stock(String ticker, Instant at, String last) {
        return stock(ticker, at, last, false);
    }

    public ScriptedMarket halted(String ticker, Instant at, String last) {
        return stock(ticker, at, last, true);
    }

    private ScriptedMarket stock(String ticker, Instant at, String last, boolean halted) {
        Symbol symbol = Symbol.of(ticker);
        Price price = Price.parse(last);
        Price cent = Price.ofCents(1);
        stocks.computeIfAbsent(symbol, key -> new TreeMap<>())
                .put(at, new StockQuote(symbol, price.minus(cent), price.plus(cent), price, at, at, halted));
        return this;
    }

    /** No longer quoted from {@code at} on, nor are its options. */
    public ScriptedMarket gone(String ticker, Instant at) {
        goneAt.put(Symbol.of(ticker), at);
        return this;
    }

    private boolean isGone(Symbol symbol, Instant at) {
        return goneAt.containsKey(symbol) && !at.isBefore(goneAt.get(symbol));
    }

    /** Fifty contracts on each side; fair value at mid. */
    public ScriptedMarket option(OptionContract contract, Instant at, String bid, String ask) {
        return option(contract, at, bid, ask, SIZE);
    }

    public ScriptedMarket option(OptionContract contract, Instant at, String bid, String ask, int size) {
        OptionQuote quote = new OptionQuote(
                contract, Price.parse(bid), Price.parse(ask), size, size, 1_000, 5_000, at, at, OptionalDouble.empty());
        options.computeIfAbsent(contract, key -> new TreeMap<>()).put(at, Optional.of(quote));
        return fairValue(contract, at, quote.mid());
    }

    public ScriptedMarket noQuote(OptionContract contract, Instant at) {
        options.computeIfAbsent(contract, key -> new TreeMap<>()).put(at, Optional.empty());
        return this;
    }

    public ScriptedMarket fairValue(OptionContract contract, Instant at, Price value) {
        values.computeIfAbsent(contract, key -> new TreeMap<>()).put(at, value);
        return this;
    }

    public ScriptedMarket event(String ticker, StockEvent event) {
        events.computeIfAbsent(Symbol.of(ticker), key -> new ArrayList<>()).add(event);
        return this;
    }

    @Override
    public List<Symbol> symbols() {
        return stocks.keySet().stream().sorted().toList();
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol, Instant at) {
        return isGone(symbol, at) ? Optional.empty() : latest(stocks.get(symbol), at);
    }

    @Override
    public Optional<Price> lastPrice(Symbol symbol, Instant at) {
        return latest(stocks.get(symbol), at).map(StockQuote::last);
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract, Instant at) {
        return isGone(contract.underlying(), at)
                ? Optional.empty()
                : latest(options.get(contract), at).flatMap(quote -> quote);
    }

    @Override
    public Optional<Price> fairValue(OptionContract contract, Instant at) {
        return isGone(contract.underlying(), at) ? Optional.empty() : latest(values.get(contract), at);
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to, Instant at) {
        List<OptionQuote> quotes = options.keySet().stream()
                .filter(contract -> contract.underlying().equals(symbol)
                        && !contract.expiration().isBefore(from)
                        && !contract.expiration().isAfter(to))
                .flatMap(contract -> option(contract, at).stream())
                .toList();
        return quotes.isEmpty()
                ? Optional.empty()
                : stock(symbol, at).map(stock -> new OptionChain(stock, quotes, at, label()));
    }

    @Override
    public EventCalendar events() {
        return new EventCalendar() {
            @Override
            public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
                return events.getOrDefault(symbol, List.of()).stream()
                        .filter(event ->
                                !event.date().isBefore(from) && !event.date().isAfter(to))
                        .toList();
            }

            @Override
            public boolean knowsEarnings(Symbol symbol, LocalDate around) {
                return true;
            }

            @Override
            public boolean knowsDividends(Symbol symbol, LocalDate around) {
                return true;
            }

            @Override
            public String source() {
                return "scripted";
            }
        };
    }

    private static <V> Optional<V> latest(TreeMap<Instant, V> script, Instant at) {
        return Optional.ofNullable(script)
                .map(entries -> entries.floorEntry(at))
                .map(Map.Entry::getValue);
    }
}

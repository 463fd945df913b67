package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.exchange.market.QuotedMarket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One stock at 100 until an instant, and at 94 from then on, and the two legs of a bull call spread on it. */
record FallingMarket(VerticalSpread spread, Instant fall) implements QuotedMarket, BarSource, EventCalendar {
    private static final int SIZE = 50;
    private static final Price CENT = Price.ofCents(1);
    private static final Price DIME = Price.ofCents(10);

    private Symbol symbol() {
        return spread.underlying();
    }

    private boolean hasFallen(Instant at) {
        return !at.isBefore(fall);
    }

    private Price bid(OptionContract contract, Instant at) {
        boolean isLong = contract.equals(spread.longLeg());
        return Price.parse(hasFallen(at) ? (isLong ? "1.60" : "0.60") : (isLong ? "3.90" : "2.20"));
    }

    @Override
    public Optional<StockQuote> stock(Symbol asked, Instant at) {
        Price last = Price.parse(hasFallen(at) ? "94" : "100");
        return Optional.of(asked)
                .filter(symbol()::equals)
                .map(own -> new StockQuote(own, last.minus(CENT), last.plus(CENT), last, at, at, false));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract, Instant at) {
        Price bid = bid(contract, at);
        return Stream.of(spread.longLeg(), spread.shortLeg())
                .filter(contract::equals)
                .map(leg -> new OptionQuote(
                        leg, bid, bid.plus(DIME), SIZE, SIZE, 1_000, 5_000, at, at, OptionalDouble.empty()))
                .findFirst();
    }

    @Override
    public Optional<Price> fairValue(OptionContract contract, Instant at) {
        return option(contract, at).map(OptionQuote::mid);
    }

    @Override
    public Optional<OptionChain> chain(Symbol asked, LocalDate from, LocalDate to, Instant at) {
        List<OptionQuote> quotes = Stream.of(spread.longLeg(), spread.shortLeg())
                .filter(leg ->
                        !leg.expiration().isBefore(from) && !leg.expiration().isAfter(to))
                .flatMap(leg -> option(leg, at).stream())
                .toList();
        return stock(asked, at)
                .filter(stock -> !quotes.isEmpty())
                .map(stock -> new OptionChain(stock, quotes, at, label()));
    }

    @Override
    public EventCalendar events() {
        return this;
    }

    @Override
    public List<StockEvent> events(Symbol asked, LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public boolean knowsEarnings(Symbol asked, LocalDate around) {
        return true;
    }

    @Override
    public boolean knowsDividends(Symbol asked, LocalDate around) {
        return true;
    }

    @Override
    public String source() {
        return "of this test";
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(symbol());
    }

    @Override
    public Optional<BarSeries> daily(Symbol asked, Instant asOf) {
        return Optional.empty();
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Map.of();
    }

    @Override
    public String adjustment() {
        return "none";
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }
}

package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.memory.QuietWorld;
import io.spreadtrader.core.port.EventCalendar;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One stock at 100 until an instant, and at 94 from then on, and the two legs of a bull call spread on it. */
record FallingMarket(VerticalSpread spread, Instant fall) implements QuotedMarket {
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
    public List<Symbol> symbols() {
        return List.of(symbol());
    }

    @Override
    public EventCalendar events() {
        return new QuietWorld(List.of(symbol()));
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }
}

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

/** One stock at 100 until an instant and elsewhere from then on, and the two legs of a bull call spread on it. */
record TurningMarket(VerticalSpread spread, Instant turn, Prices after) implements QuotedMarket {
    private static final int SIZE = 50;
    private static final Price CENT = Price.ofCents(1);
    private static final Price DIME = Price.ofCents(10);

    private static final Prices BEFORE = Prices.of("100", "3.90", "2.20");

    /** Of the stock, and the bids of the legs; they are asked a dime higher. */
    record Prices(Price last, Price longBid, Price shortBid) {
        static Prices of(String last, String longBid, String shortBid) {
            return new Prices(Price.parse(last), Price.parse(longBid), Price.parse(shortBid));
        }
    }

    /** Falls to 94: through the stop of a spread that is held. */
    static TurningMarket falling(VerticalSpread spread, Instant turn) {
        return new TurningMarket(spread, turn, Prices.of("94", "1.60", "0.60"));
    }

    /** Rises to 104: a spread that is held has earned what it was to earn. */
    static TurningMarket rising(VerticalSpread spread, Instant turn) {
        return new TurningMarket(spread, turn, Prices.of("104", "7.50", "3.30"));
    }

    private Symbol symbol() {
        return spread.underlying();
    }

    private Prices prices(Instant at) {
        return at.isBefore(turn) ? BEFORE : after;
    }

    private Price bid(OptionContract contract, Instant at) {
        return contract.equals(spread.longLeg())
                ? prices(at).longBid()
                : prices(at).shortBid();
    }

    @Override
    public Optional<StockQuote> stock(Symbol asked, Instant at) {
        Price last = prices(at).last();
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

package io.spreadtrader.benchmarks;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Quotes that stay until they are moved. */
final class SteadyQuotes implements QuoteStream {
    private static final int SIZE = 50;
    private static final int VOLUME = 1_000;
    private static final Price HALF_WIDTH = Price.ofCents(1);

    private final Instant now;
    private final Map<Symbol, StockQuote> stocks = new HashMap<>();
    private final Map<OptionContract, OptionQuote> options = new HashMap<>();

    SteadyQuotes(Instant now) {
        this.now = now;
    }

    void stock(Symbol symbol, Price mid) {
        stocks.put(symbol, new StockQuote(symbol, mid.minus(HALF_WIDTH), mid.plus(HALF_WIDTH), mid, now, now, false));
    }

    /** A bull call 100/105 that opens between 1.60 and 1.80. */
    void spread(VerticalSpread spread) {
        option(spread.longLeg(), Price.ofCents(390), Price.ofCents(400));
        option(spread.shortLeg(), Price.ofCents(220), Price.ofCents(230));
    }

    private void option(OptionContract contract, Price bid, Price ask) {
        options.put(
                contract,
                new OptionQuote(contract, bid, ask, SIZE, SIZE, VOLUME, VOLUME, now, now, OptionalDouble.empty()));
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        return Optional.ofNullable(stocks.get(symbol));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        return Optional.ofNullable(options.get(contract));
    }
}

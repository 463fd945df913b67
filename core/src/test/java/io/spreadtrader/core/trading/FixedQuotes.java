package io.spreadtrader.core.trading;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Quotes that stay as a test sets them, on a feed that is always alive. Dollars. */
public final class FixedQuotes implements QuoteStream {
    private record Sides(Price bid, Price ask) {}

    private final InstantSource clock;
    private final Map<Symbol, Sides> stocks = new HashMap<>();
    private final Map<OptionContract, Sides> options = new HashMap<>();
    private boolean halted;

    public FixedQuotes(InstantSource clock) {
        this.clock = clock;
    }

    public void stock(Symbol symbol, double bid, double ask) {
        stocks.put(symbol, new Sides(Price.ofDollars(bid), Price.ofDollars(ask)));
    }

    public void option(OptionContract contract, double bid, double ask) {
        options.put(contract, new Sides(Price.ofDollars(bid), Price.ofDollars(ask)));
    }

    public void silence(OptionContract contract) {
        options.remove(contract);
    }

    public void halt(boolean on) {
        halted = on;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        return Optional.ofNullable(stocks.get(symbol))
                .map(sides -> new StockQuote(
                        symbol,
                        sides.bid(),
                        sides.ask(),
                        Price.midOf(sides.bid(), sides.ask()),
                        clock.instant(),
                        clock.instant(),
                        halted));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        return Optional.ofNullable(options.get(contract))
                .map(sides -> new OptionQuote(
                        contract,
                        sides.bid(),
                        sides.ask(),
                        50,
                        50,
                        1_000,
                        1_000,
                        clock.instant(),
                        clock.instant(),
                        OptionalDouble.empty()));
    }
}

package io.spreadtrader.functions;

import static io.spreadtrader.core.spread.ChainBuilder.aChain;

import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Every symbol has the same chain, quoted now; any number of threads may ask. */
public final class QuotedChains implements ChainSource, QuoteStream {
    private final InstantSource clock;
    private final Map<Symbol, OptionChain> listed = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    QuotedChains(InstantSource clock) {
        this.clock = clock;
    }

    /** How often somebody asked for a chain. */
    public int asked() {
        return asked.get();
    }

    private OptionChain listed(Symbol symbol) {
        return listed.computeIfAbsent(symbol, unlisted -> aChain().of(unlisted).build());
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to) {
        asked.incrementAndGet();
        OptionChain chain = listed(symbol);
        return Optional.of(new OptionChain(
                now(chain.underlying()),
                chain.quotes().stream().map(this::now).toList(),
                clock.instant(),
                chain.label()));
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        return Optional.of(now(listed(symbol).underlying()));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        return listed(contract.underlying()).quotes().stream()
                .filter(quote -> quote.contract().equals(contract))
                .findFirst()
                .map(this::now);
    }

    private StockQuote now(StockQuote quote) {
        return new StockQuote(
                quote.symbol(),
                quote.bid(),
                quote.ask(),
                quote.last(),
                clock.instant(),
                clock.instant(),
                quote.halted());
    }

    private OptionQuote now(OptionQuote quote) {
        return new OptionQuote(
                quote.contract(),
                quote.bid(),
                quote.ask(),
                quote.bidSize(),
                quote.askSize(),
                quote.volume(),
                quote.openInterest(),
                clock.instant(),
                clock.instant(),
                quote.brokerImpliedVolatility());
    }
}

package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Live quotes. The first question about an instrument subscribes to it and waits for its prices, for a bounded time;
 * later ones answer at once with what was heard. What is delayed, refused or unknown has no quote. While the Gateway is
 * away quotes stay and grow old.
 */
public final class IbkrQuotes implements QuoteStream {
    /** A subscription that was refused is tried again after this long. */
    private static final Duration REFUSED_FOR = Duration.ofMinutes(1);

    private final MarketLines lines;
    private final InstantSource clock;

    /** @param clock market time */
    public IbkrQuotes(MarketLines lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol) {
        return quote(new Stock(symbol), reading -> LineReading.stock(symbol, reading));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract) {
        return quote(contract, reading -> LineReading.option(contract, reading));
    }

    /**
     * Underlyings of which a bid, an ask or a last trade on a kept line, of shares or options, changed since the last
     * call. The calling thread is unparked when the next one changes: to be called by one thread only.
     */
    public Set<Symbol> takeChanged() {
        return lines.changed().take();
    }

    private <Q> Optional<Q> quote(Instrument instrument, Function<MarketLine.Reading, Optional<Q>> reader) {
        return line(instrument).flatMap(line -> reader.apply(line.reading(lines.pulse())));
    }

    private Optional<MarketLine> line(Instrument instrument) {
        Optional<MarketLine> kept = lines.kept(instrument).filter(line -> !isToBeTriedAgain(line));
        if (kept.filter(MarketLine::isIntroduced).isPresent()) {
            return kept;
        }
        try {
            MarketLine line = kept.orElseGet(() -> lines.keep(instrument));
            introduce(line);
            return Optional.of(line);
        } catch (BrokerUnavailableException unknownOrAway) {
            return Optional.empty();
        }
    }

    private boolean isToBeTriedAgain(MarketLine line) {
        Ticks ticks = line.ticks();
        boolean again = ticks.isRefused() && ticks.heardAt().plus(REFUSED_FOR).isBefore(clock.instant());
        if (again) {
            lines.drop(line);
        }
        return again;
    }

    private void introduce(MarketLine line) {
        Instrument instrument = line.instrument();
        Ticks ticks = line.ticks();
        LineLimits limits = lines.limits();
        boolean hasPrices = lines.bell()
                .await(() -> ticks.isRefused() || LineReading.hasPrices(instrument, ticks), limits.firstPrices());
        if (hasPrices) {
            lines.bell().await(() -> ticks.isRefused() || LineReading.isWhole(instrument, ticks), limits.rest());
        }
        line.introduced();
    }
}

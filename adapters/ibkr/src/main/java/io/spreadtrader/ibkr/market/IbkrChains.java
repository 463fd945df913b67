package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.pricing.Spot;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.ibkr.market.MarketLine.Reading;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Option chains read line by line, within the limit of lines. Strikes far from the money are left out by a
 * {@link StrikeWindow}, whose width the volatility at the money gives; so are options on other deliverables than 100
 * shares, counted. A question takes seconds.
 */
public final class IbkrChains implements ChainSource {
    /** Nearest strikes whose volatility is taken for that at the money. */
    private static final int AT_THE_MONEY = 4;

    private final ContractBook contracts;
    private final QuoteStream quotes;
    private final LineBatch batch;
    private final StrikeWindow window;
    private final InstantSource clock;
    private final DataLabel label;
    private final AtomicLong nonStandard = new AtomicLong();
    private final AtomicLong unquoted = new AtomicLong();

    /** @param clock market time */
    public IbkrChains(
            ContractBook contracts,
            QuoteStream quotes,
            MarketLines lines,
            StrikeWindow window,
            InstantSource clock,
            DataLabel label) {
        this.contracts = contracts;
        this.quotes = quotes;
        this.batch = lines.batch();
        this.window = window;
        this.clock = clock;
        this.label = label;
    }

    /** Contracts kept out of chains so far since they do not stand for 100 shares of their underlying. */
    public long nonStandard() {
        return nonStandard.get();
    }

    /** Contracts left out of chains so far since no live price of them came in time. */
    public long unquoted() {
        return unquoted.get();
    }

    /** @throws io.spreadtrader.core.broker.BrokerUnavailableException when it could not be asked to the end */
    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to) {
        if (!contracts.knows(symbol)) {
            return Optional.empty();
        }
        Optional<StockQuote> underlying = quotes.stock(symbol);
        List<LocalDate> expirations = contracts.expirations(symbol).stream()
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .toList();
        if (underlying.isEmpty() || contracts.expirations(symbol).isEmpty()) {
            return Optional.empty();
        }
        double spot = Spot.of(underlying.get()).dollars();
        Map<OptionContract, OptionQuote> read = new LinkedHashMap<>();
        List<OptionContract> standard = new ArrayList<>();
        expirations.forEach(expiration -> standard.addAll(standard(symbol, expiration)));
        if (window.isEverything()) {
            read(standard, read);
        } else {
            expirations.forEach(expiration -> readWithin(ofExpiration(standard, expiration), expiration, spot, read));
        }
        return Optional.of(new OptionChain(underlying.get(), List.copyOf(read.values()), clock.instant(), label));
    }

    private List<OptionContract> standard(Symbol symbol, LocalDate expiration) {
        List<OptionContract> all = contracts.series(symbol, expiration);
        List<OptionContract> standard =
                all.stream().filter(OptionContract::isStandard).toList();
        nonStandard.addAndGet((long) all.size() - standard.size());
        return standard;
    }

    private static List<OptionContract> ofExpiration(List<OptionContract> contracts, LocalDate expiration) {
        return contracts.stream()
                .filter(contract -> contract.expiration().equals(expiration))
                .toList();
    }

    private void readWithin(
            List<OptionContract> listed, LocalDate expiration, double spot, Map<OptionContract, OptionQuote> read) {
        List<OptionContract> nearest = listed.stream()
                .sorted(Comparator.comparingDouble(
                        contract -> Math.abs(contract.strike().dollars() - spot)))
                .limit(AT_THE_MONEY)
                .toList();
        read(nearest, read);
        LocalDate today = LocalDate.ofInstant(clock.instant(), MarketCalendar.NEW_YORK);
        int days = (int) (expiration.toEpochDay() - today.toEpochDay());
        read(
                listed.stream()
                        .filter(window.around(spot, volatility(nearest, read), days))
                        .filter(contract -> !nearest.contains(contract))
                        .toList(),
                read);
    }

    /** The highest that the broker tells of these; zero where it tells none. */
    private static double volatility(List<OptionContract> nearest, Map<OptionContract, OptionQuote> read) {
        return nearest.stream()
                .flatMap(contract -> Stream.ofNullable(read.get(contract)))
                .map(OptionQuote::brokerImpliedVolatility)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(0);
    }

    private void read(List<OptionContract> wanted, Map<OptionContract, OptionQuote> into) {
        Map<Instrument, Reading> readings = batch.read(wanted, new WantedOfOptions(), () -> false);
        for (OptionContract contract : wanted) {
            Optional.ofNullable(readings.get(contract))
                    .flatMap(reading -> LineReading.option(contract, reading))
                    .ifPresentOrElse(quote -> into.put(contract, quote), unquoted::incrementAndGet);
        }
    }

    private static final class WantedOfOptions implements LineBatch.Wanted {
        @Override
        public boolean hasPrices(Instrument instrument, Ticks ticks) {
            return LineReading.hasPrices(instrument, ticks);
        }

        @Override
        public boolean isWhole(Instrument instrument, Ticks ticks) {
            return LineReading.isWhole(instrument, ticks);
        }
    }
}

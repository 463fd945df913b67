package io.spreadtrader.exchange.study;

import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the seeded market's options are worth what they cost: buys every series 30 to 45 days out at fair value,
 * holds it to expiration, and adds up what it brought beyond its cost, against the delta in stock (which earns nothing
 * by itself, and takes most of the noise away). Standard errors are over seeds.
 */
public record FairValueStudy(List<Bucket> buckets, int seeds) {
    private static final double[] DELTAS = {-0.6, -0.4, -0.25, -0.1, 0, 0.1, 0.25, 0.4, 0.6};
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 140;
    private static final int STEP = 30;
    private static final double LEAST_DELTA = 0.04;
    private static final double MOST_DELTA = 0.6;

    /**
     * Options with delta in [{@code from}, {@code to}).
     *
     * @param gain what they brought less what they cost, as a part of what they cost
     */
    public record Bucket(double from, double to, double gain, double standardError, long options) {}

    /** Seeds {@code firstSeed} to {@code firstSeed + seeds - 1}, each with this many companies. */
    public static FairValueStudy run(long firstSeed, int seeds, int symbols) {
        List<Tally> tallies = IntStream.range(0, seeds)
                .parallel()
                .mapToObj(i -> tally(firstSeed + i, symbols))
                .toList();
        List<Bucket> buckets = IntStream.range(0, DELTAS.length - 1)
                .mapToObj(index -> bucket(tallies, index))
                .toList();
        return new FairValueStudy(buckets, seeds);
    }

    private static Bucket bucket(List<Tally> tallies, int index) {
        double cost = tallies.stream().mapToDouble(tally -> tally.cost[index]).sum();
        double gain = tallies.stream().mapToDouble(tally -> tally.gain[index]).sum();
        double mean = gain / tallies.size();
        double squares = tallies.stream()
                .mapToDouble(tally -> (tally.gain[index] - mean) * (tally.gain[index] - mean))
                .sum();
        double error = Math.sqrt(squares * tallies.size() / Math.max(1, tallies.size() - 1)) / cost;
        long options = tallies.stream().mapToLong(tally -> tally.options[index]).sum();
        return new Bucket(DELTAS[index], DELTAS[index + 1], gain / cost, error, options);
    }

    /** One seed's sums by bucket, in parts of the spot. */
    private static final class Tally {
        private final double[] cost = new double[DELTAS.length - 1];
        private final double[] gain = new double[DELTAS.length - 1];
        private final long[] options = new long[DELTAS.length - 1];

        void add(double delta, double paid, double gained) {
            for (int index = 0; index < cost.length; index++) {
                if (delta >= DELTAS[index] && delta < DELTAS[index + 1]) {
                    cost[index] += paid;
                    gain[index] += gained;
                    options[index]++;
                }
            }
        }
    }

    private static Tally tally(long seed, int symbols) {
        MarketCalendar calendar = new NyseCalendar();
        SeededMarket market = new SeededMarket(
                SeededMarketPlan.of(seed, FIRST, DAYS).withSymbols(symbols).withHistory(20), calendar);
        Tally tally = new Tally();
        MarketSession session = calendar.sessionOnOrAfter(FIRST);
        for (int day = 0; day + STEP + 5 < DAYS; day++) {
            if (day % STEP == 5) {
                Instant at = session.beforeClose(Duration.ofHours(1));
                for (Symbol symbol : market.symbols()) {
                    hold(market, symbol, session, at, calendar, tally);
                }
            }
            session = calendar.sessionAfter(session.date());
        }
        return tally;
    }

    private static void hold(
            SeededMarket market,
            Symbol symbol,
            MarketSession session,
            Instant at,
            MarketCalendar calendar,
            Tally tally) {
        LocalDate date = session.date();
        market.chain(symbol, date.plusDays(30), date.plusDays(45), at).ifPresent(chain -> {
            double spot = chain.underlying().last().dollars();
            for (OptionQuote quote : chain.quotes()) {
                OptionContract contract = quote.contract();
                Instant close =
                        calendar.session(contract.expiration()).orElseThrow().close();
                double years = Duration.between(at, close).toSeconds() / (365.0 * 86_400);
                double discount = StrictMath.exp(-market.rates().rate(date, 1) * years);
                double dividends = dividends(market, symbol, date, contract.expiration());
                double delta = BlackScholes.greeks(
                                contract.right(),
                                spot - dividends,
                                contract.strike().dollars(),
                                years,
                                market.rates().rate(date, 1),
                                0,
                                quote.brokerImpliedVolatility().orElseThrow())
                        .delta();
                if (Math.abs(delta) >= LEAST_DELTA && Math.abs(delta) <= MOST_DELTA) {
                    Price last = market.stock(symbol, close).orElseThrow().last();
                    double cost = market.fairValue(contract, at).orElseThrow().dollars();
                    double brought = discount
                            * contract.right()
                                    .intrinsic(last, contract.strike())
                                    .dollars();
                    double stockGain = discount * last.dollars() + dividends - spot;
                    tally.add(delta, cost / spot, (brought - cost - delta * stockGain) / spot);
                }
            }
        });
    }

    /** Present value of what comes off until {@code last}. */
    private static double dividends(SeededMarket market, Symbol symbol, LocalDate date, LocalDate last) {
        double rate = market.rates().rate(date, 1);
        return market.events().events(symbol, date.plusDays(1), last).stream()
                .filter(ExDividend.class::isInstance)
                .map(ExDividend.class::cast)
                .mapToDouble(dividend -> dividend.amount()
                        * StrictMath.exp(-rate * (dividend.date().toEpochDay() - date.toEpochDay()) / 365.0))
                .sum();
    }

    /** The table of docs/studies/fair-value.md. */
    public String table() {
        return String.format(
                        Locale.ROOT,
                        "%-16s %9s %10s %9s   (%d seeds)%n",
                        "delta",
                        "gain",
                        "std error",
                        "options",
                        seeds)
                + buckets.stream()
                        .map(bucket -> String.format(
                                Locale.ROOT,
                                "%5.2f .. %5.2f   %7.2f %% %8.2f %% %9d%n",
                                bucket.from(),
                                bucket.to(),
                                100 * bucket.gain(),
                                100 * bucket.standardError(),
                                bucket.options()))
                        .collect(Collectors.joining());
    }
}

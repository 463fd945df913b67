package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.QuotedMarket;
import io.spreadtrader.exchange.random.Stream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Stocks around $100 that walk at random, a step a minute, in any hour; options by Bachelier's formula without interest
 * on a grid of five-dollar strikes, quoted with a width that grows with their value and differs by symbol.
 */
public final class RandomWalkMarket implements QuotedMarket {
    private static final double START = 100;
    private static final double DOLLARS_PER_MINUTE = 0.05;
    private static final double MINUTES_PER_DAY = 390;
    private final Chance chance;
    private final Instant origin;
    private final List<Symbol> symbols;
    private final Map<Symbol, List<Double>> paths = new HashMap<>();

    private Instant lastAsked = Instant.MIN;
    private int lastMinutes;

    public RandomWalkMarket(long seed, Instant origin, int count) {
        chance = Chance.of(seed);
        this.origin = origin;
        symbols = IntStream.range(0, count).mapToObj(n -> Symbol.of("S" + n)).toList();
    }

    @Override
    public List<Symbol> symbols() {
        return symbols;
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }

    @Override
    public Optional<StockQuote> stock(Symbol symbol, Instant at) {
        if (!symbols.contains(symbol) || at.isBefore(origin)) {
            return Optional.empty();
        }
        long cents = StrictMath.round(spot(symbol, at) * 100);
        Instant minute = origin.plus(Duration.ofMinutes(minutes(at)));
        return Optional.of(new StockQuote(
                symbol, Price.ofCents(cents - 1), Price.ofCents(cents + 1), Price.ofCents(cents), minute, at, false));
    }

    @Override
    public Optional<OptionQuote> option(OptionContract contract, Instant at) {
        return fairValue(contract, at).map(fair -> {
            double half = Math.max(
                    0.01,
                    (0.01 + 0.02 * Math.floorMod(contract.underlying().hashCode(), 4)) * (0.5 + fair.dollars() / 4));
            Price tick = Price.ofCents(1);
            Price bid = Price.ofDollars(fair.dollars() - half).floorTo(tick).max(Price.ZERO);
            Price ask = Price.ofDollars(fair.dollars() + half).ceilTo(tick).max(bid.plus(tick));
            int size = 1 + (int) (chance.uniform(Stream.OPTION_SIZE, contract.id(), minutes(at)) * 20);
            return new OptionQuote(contract, bid, ask, size, size, 500, 2_000, at, at, OptionalDouble.empty());
        });
    }

    @Override
    public Optional<Price> fairValue(OptionContract contract, Instant at) {
        Instant end = Weekdays.at(contract.expiration(), LocalTime.of(16, 0));
        if (!symbols.contains(contract.underlying()) || at.isAfter(end)) {
            return Optional.empty();
        }
        double days = Duration.between(at, end).toMinutes() / 1440.0;
        double deviation = DOLLARS_PER_MINUTE * StrictMath.sqrt(MINUTES_PER_DAY * days * 5 / 7) + 1e-9;
        double moneyness = spot(contract.underlying(), at) - contract.strike().dollars();
        if (contract.right() == PutCall.PUT) {
            moneyness = -moneyness;
        }
        double score = moneyness / deviation;
        return Optional.of(Price.ofDollars(Math.max(0, moneyness * normal(score) + deviation * density(score))));
    }

    @Override
    public Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to, Instant at) {
        List<OptionQuote> quotes = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            if (date.getDayOfWeek() == DayOfWeek.FRIDAY) {
                for (int strike = 70; strike <= 130; strike += 5) {
                    for (PutCall right : PutCall.values()) {
                        option(OptionContract.of(symbol, date, Price.ofCents(strike * 100L), right), at)
                                .ifPresent(quotes::add);
                    }
                }
            }
        }
        return quotes.isEmpty()
                ? Optional.empty()
                : stock(symbol, at).map(stock -> new OptionChain(stock, quotes, at, label()));
    }

    @Override
    public EventCalendar events() {
        return new EventCalendar() {
            @Override
            public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
                List<StockEvent> found = new ArrayList<>();
                for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
                    if (Math.floorMod(date.toEpochDay(), 9) == 3) {
                        found.add(new StockEvent.ExDividend(date, 0.37, false));
                    }
                }
                return found;
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
                return "random walk";
            }
        };
    }

    private double spot(Symbol symbol, Instant at) {
        List<Double> path = paths.computeIfAbsent(symbol, key -> new ArrayList<>(List.of(START)));
        int minutes = minutes(at);
        while (path.size() <= minutes) {
            double step = chance.uniform(Stream.OWN_SHOCK, symbol.ticker(), path.size()) < 0.5 ? 1 : -1;
            path.add(Math.max(40, path.getLast() + step * DOLLARS_PER_MINUTE));
        }
        return path.get(minutes);
    }

    /** Only trading minutes walk. */
    private int minutes(Instant at) {
        if (!at.equals(lastAsked)) {
            lastMinutes = countMinutes(at);
            lastAsked = at;
        }
        return lastMinutes;
    }

    private int countMinutes(Instant at) {
        LocalDate first = Weekdays.CALENDAR.dateOf(origin);
        LocalDate date = Weekdays.CALENDAR.dateOf(at);
        int whole = Weekdays.CALENDAR.sessionsBetween(first, date) * (int) MINUTES_PER_DAY;
        long today = Weekdays.CALENDAR
                .session(date)
                .map(session -> Math.clamp(Duration.between(session.open(), at).toMinutes(), 0, 390))
                .orElse((int) MINUTES_PER_DAY);
        long start = Duration.between(Weekdays.CALENDAR.sessionOnOrAfter(first).open(), origin)
                .toMinutes();
        return (int) Math.max(0, whole + today - Math.clamp(start, 0, 390));
    }

    private static double density(double score) {
        return StrictMath.exp(-score * score / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }

    /** Abramowitz and Stegun 26.2.17, good to 1e-7. */
    private static double normal(double score) {
        double k = 1 / (1 + 0.2316419 * Math.abs(score));
        double tail = density(score)
                * k
                * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        return score >= 0 ? 1 - tail : tail;
    }
}

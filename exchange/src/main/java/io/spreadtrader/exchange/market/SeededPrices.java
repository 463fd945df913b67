package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.options.StrikeGrid;
import io.spreadtrader.exchange.options.UnderlyingState;
import io.spreadtrader.exchange.random.Draws;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The simulated companies' histories, and their minutes on demand. Daily bars of all sessions are kept; of the minute
 * paths each company's last two, by parity of the day, and of the states options are quoted from each company's last:
 * caches that are bounded and change no answer.
 */
final class SeededPrices {
    /** Events and sessions are known this far beyond the last priced session. */
    private static final int AHEAD_DAYS = 420;

    private static final int STRIKE_SESSIONS = 130;

    private final SessionGrid grid;
    private final Map<Symbol, CompanyHistory> histories;
    private final AtomicReferenceArray<MinutePath> recentPaths;
    private final AtomicReferenceArray<UnderlyingState> recentStates;

    SeededPrices(SeededMarketPlan plan, MarketCalendar calendar, Draws draws) {
        this.grid = SessionGrid.around(calendar, plan.firstDay(), plan.history(), plan.days(), AHEAD_DAYS);
        Factors factors = new Factors(draws, grid);
        CompanyHistory[] walked = Companies.invent(draws, plan.symbols()).parallelStream()
                .map(company -> new CompanyHistory(
                        company, CompanyEvents.of(company, grid), grid, factors, draws, FlatRate.SIMULATED.annual()))
                .toArray(CompanyHistory[]::new);
        this.histories = new TreeMap<>();
        Arrays.stream(walked).forEach(history -> histories.put(history.company().symbol(), history));
        this.recentPaths = new AtomicReferenceArray<>(2 * walked.length);
        this.recentStates = new AtomicReferenceArray<>(walked.length);
    }

    SessionGrid grid() {
        return grid;
    }

    List<Symbol> symbols() {
        return List.copyOf(histories.keySet());
    }

    Collection<CompanyHistory> histories() {
        return histories.values();
    }

    Optional<CompanyHistory> history(Symbol symbol) {
        return Optional.ofNullable(histories.get(symbol));
    }

    MinutePath minutes(CompanyHistory history, int day) {
        int slot = 2 * history.company().number() + (day & 1);
        MinutePath recent = recentPaths.get(slot);
        if (recent != null && recent.day() == day) {
            return recent;
        }
        MinutePath path = history.minutes(day);
        recentPaths.set(slot, path);
        return path;
    }

    Optional<StockQuote> quote(Symbol symbol, Instant at) {
        int day = grid.indexAt(at);
        return day < 0 ? Optional.empty() : history(symbol).map(history -> quote(history, day, at));
    }

    private StockQuote quote(CompanyHistory history, int day, Instant at) {
        int minute = grid.minute(day, at);
        int cents = minutes(history, day).cents(minute);
        Instant close = grid.session(day).close();
        return StockQuotes.around(
                history.company().symbol(),
                Price.ofCents(cents),
                grid.minuteStart(day, minute),
                at.isBefore(close) ? at : close);
    }

    /** What the company's options are quoted from; empty where it has none or trading has not begun. */
    Optional<UnderlyingState> optionState(Symbol symbol, Instant at) {
        int day = grid.indexAt(at);
        return day < 0
                ? Optional.empty()
                : history(symbol)
                        .filter(history -> history.company().optionable())
                        .map(history -> recentState(history, day, at));
    }

    private UnderlyingState recentState(CompanyHistory history, int day, Instant at) {
        int slot = history.company().number();
        UnderlyingState recent = recentStates.get(slot);
        if (recent != null && recent.asked().equals(at)) {
            return recent;
        }
        UnderlyingState state = optionState(history, day, at);
        recentStates.set(slot, state);
        return state;
    }

    private UnderlyingState optionState(CompanyHistory history, int day, Instant at) {
        Company company = history.company();
        StockQuote quote = quote(history, day, at);
        MinutePath path = minutes(history, day);
        int minute = grid.minute(day, at);
        boolean liquid = company.hasWeeklies();
        return new UnderlyingState(
                quote,
                path.dollars(minute),
                at,
                grid.date(day),
                minute,
                company.number(),
                strikes(history, day, path.dollars(0), liquid),
                liquid,
                company.contractsPerDay(),
                SeededSmile.SHAPE,
                expiration -> SeededSmile.AT_THE_MONEY
                        * history.expectedVariance(path, minute, grid.indexOnOrBefore(expiration)),
                new SeededCarry(history.events(), grid.date(day)));
    }

    private StrikeGrid strikes(CompanyHistory history, int day, double open, boolean liquid) {
        BarSeries bars = history.bars();
        double lowest = open;
        double highest = open;
        for (int past = Math.max(0, day - STRIKE_SESSIONS); past < day; past++) {
            lowest = Math.min(lowest, bars.low(past));
            highest = Math.max(highest, bars.high(past));
        }
        return StrikeGrid.around(lowest, highest, liquid);
    }

    /** Flat interest, and the scheduled dividends. */
    private record SeededCarry(CompanyEvents events, LocalDate today) implements UnderlyingState.Carry {
        @Override
        public double rate(LocalDate expiration) {
            return FlatRate.SIMULATED.annual();
        }

        @Override
        public double dividends(LocalDate expiration) {
            double present = 0;
            for (ExDividend dividend : events.dividendsAfter(today, expiration)) {
                double years = (dividend.date().toEpochDay() - today.toEpochDay()) / 365.0;
                present += dividend.amount() * StrictMath.exp(-FlatRate.SIMULATED.annual() * years);
            }
            return present;
        }
    }
}

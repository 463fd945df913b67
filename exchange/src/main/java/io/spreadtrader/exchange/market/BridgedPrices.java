package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.StockQuote;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.options.StrikeGrid;
import io.spreadtrader.exchange.options.UnderlyingState;
import io.spreadtrader.exchange.random.Draws;
import io.spreadtrader.exchange.random.Stream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Real bars by session, and the minutes bridged through them; each symbol's last two sessions are kept. */
final class BridgedPrices {
    private static final int AHEAD_DAYS = 420;
    private static final int STRIKE_SESSIONS = 130;
    private static final int VOLUME_SESSIONS = 60;
    private static final double DOLLARS_PER_CONTRACT = 40_000;

    private final Draws draws;
    private final Map<Symbol, BarSeries> bars;
    private final List<Symbol> symbols;
    private final Map<Symbol, Integer> numbers;
    private final EventCalendar events;
    private final Rates rates;
    private final SessionGrid grid;
    private final AtomicReferenceArray<BridgedDay> recent;

    BridgedPrices(
            Draws draws, Map<Symbol, BarSeries> bars, EventCalendar events, Rates rates, MarketCalendar calendar) {
        this.draws = draws;
        this.bars = bars;
        this.symbols = List.copyOf(bars.keySet());
        this.numbers = new HashMap<>();
        symbols.forEach(symbol -> numbers.put(symbol, numbers.size()));
        this.events = events;
        this.rates = rates;
        LocalDate first = bars.values().stream()
                .map(BarSeries::firstDate)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = bars.values().stream()
                .map(BarSeries::lastDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
        this.grid = SessionGrid.between(calendar, first, last, AHEAD_DAYS);
        this.recent = new AtomicReferenceArray<>(2 * symbols.size());
    }

    SessionGrid grid() {
        return grid;
    }

    List<Symbol> symbols() {
        return symbols;
    }

    Optional<BarSeries> bars(Symbol symbol) {
        return Optional.ofNullable(bars.get(symbol));
    }

    Optional<StockQuote> quote(Symbol symbol, Instant at) {
        return day(symbol, at).map(day -> quote(symbol, day, at));
    }

    private StockQuote quote(Symbol symbol, BridgedDay day, Instant at) {
        int minute = grid.minute(day.day(), at);
        Instant close = grid.session(day.day()).close();
        return StockQuotes.around(
                symbol,
                Price.ofDollars(day.path().dollars(minute)).max(Price.ofTenThousandths(1)),
                grid.minuteStart(day.day(), minute),
                at.isBefore(close) ? at : close);
    }

    /** As quoted; on a session without a bar the newest close before it. */
    Optional<Price> lastPrice(Symbol symbol, Instant at) {
        return quote(symbol, at).map(StockQuote::last).or(() -> closeBefore(symbol, grid.indexAt(at)));
    }

    private Optional<Price> closeBefore(Symbol symbol, int session) {
        return session < 0
                ? Optional.empty()
                : bars(symbol)
                        .map(series -> series.upTo(grid.date(session)))
                        .filter(known -> !known.isEmpty())
                        .map(known -> Price.ofDollars(known.close(known.size() - 1)));
    }

    Optional<UnderlyingState> optionState(Symbol symbol, Instant at) {
        return day(symbol, at).map(day -> optionState(symbol, day, at));
    }

    private UnderlyingState optionState(Symbol symbol, BridgedDay day, Instant at) {
        int session = day.day();
        int minute = grid.minute(session, at);
        double spot = day.path().dollars(minute);
        LocalDate date = grid.date(session);
        double remaining = 1 - IntradayProfile.of(grid.minutes(session)).varianceSoFar(minute);
        return new UnderlyingState(
                quote(symbol, day, at),
                spot,
                at,
                date,
                minute,
                symbol.ticker().hashCode(),
                day.strikes(),
                true,
                day.dollarsPerDay() / DOLLARS_PER_CONTRACT,
                BridgedSmile.of(symbol),
                expiration -> day.level().expected(spot, remaining, grid.indexOnOrBefore(expiration) - session)
                        + reportsUntil(symbol, session, expiration)
                                * day.level().reportVariance(),
                new BridgedCarry(symbol, date));
    }

    /** The session in force at {@code at}; empty where the symbol has no bar on it. */
    private Optional<BridgedDay> day(Symbol symbol, Instant at) {
        BarSeries series = bars.get(symbol);
        int session = grid.indexAt(at);
        if (series == null || session < 0) {
            return Optional.empty();
        }
        int bar = series.indexOf(grid.date(session));
        return bar < 0 ? Optional.empty() : Optional.of(day(symbol, series, session, bar));
    }

    private BridgedDay day(Symbol symbol, BarSeries series, int session, int bar) {
        int slot = 2 * numbers.getOrDefault(symbol, 0) + (session & 1);
        BridgedDay kept = recent.get(slot);
        if (kept != null && kept.day() == session) {
            return kept;
        }
        BridgedDay made = make(symbol, series, session, bar);
        recent.set(slot, made);
        return made;
    }

    private BridgedDay make(Symbol symbol, BarSeries series, int session, int bar) {
        long who = symbol.ticker().hashCode();
        BridgedPath path = BridgedPath.through(
                series.bar(bar),
                grid.minutes(session),
                draws.run(Stream.BRIDGE_ORDER, who, grid.epochDay(session)),
                draws.run(Stream.BRIDGE_NOISE, who, grid.epochDay(session)));
        BarSeries past = series.upTo(grid.date(session).minusDays(1));
        List<LocalDate> gapDates = gapDates(symbol, past);
        TrailingLevel level = TrailingLevel.of(past, index -> gapDates.contains(past.date(index)));
        double lowest = path.dollars(0);
        double highest = path.dollars(0);
        BarSeries window = past.last(STRIKE_SESSIONS);
        for (int i = 0; i < window.size(); i++) {
            lowest = Math.min(lowest, window.low(i));
            highest = Math.max(highest, window.high(i));
        }
        return new BridgedDay(
                session, path, level, StrikeGrid.around(lowest, highest, true), dollarsPerDay(past, path.dollars(0)));
    }

    private static double dollarsPerDay(BarSeries past, double open) {
        BarSeries window = past.last(VOLUME_SESSIONS);
        if (window.isEmpty()) {
            return 1e8;
        }
        double shares = 0;
        for (int i = 0; i < window.size(); i++) {
            shares += window.volume(i);
        }
        return open * shares / window.size();
    }

    /** Sessions whose opens carried a report's gap, within the bars that volatility is taken from. */
    private List<LocalDate> gapDates(Symbol symbol, BarSeries past) {
        if (past.isEmpty()) {
            return List.of();
        }
        BarSeries window = past.last(260);
        List<LocalDate> dates = new ArrayList<>();
        for (StockEvent event : events.events(symbol, window.firstDate(), window.lastDate())) {
            if (event instanceof Earnings earnings) {
                dates.add(grid.date(gapSession(earnings)));
            }
        }
        return dates;
    }

    /** The session that opens with the gap; where the time of day is unknown, the next one. */
    private int gapSession(Earnings earnings) {
        int session = grid.indexOnOrAfter(earnings.date());
        boolean sameDay = earnings.time() == ReportTime.BEFORE_OPEN;
        return Math.min(grid.size() - 1, sameDay ? session : grid.indexOnOrBefore(earnings.date()) + 1);
    }

    private long reportsUntil(Symbol symbol, int session, LocalDate expiration) {
        int last = grid.indexOnOrBefore(expiration);
        return events.events(symbol, grid.date(session).minusDays(4), expiration).stream()
                .filter(Earnings.class::isInstance)
                .map(Earnings.class::cast)
                .mapToInt(this::gapSession)
                .filter(gap -> gap > session && gap <= last)
                .count();
    }

    /** Interest as given, and the dividends the calendar has. */
    private final class BridgedCarry implements UnderlyingState.Carry {
        private final Symbol symbol;
        private final LocalDate today;

        BridgedCarry(Symbol symbol, LocalDate today) {
            this.symbol = symbol;
            this.today = today;
        }

        @Override
        public double rate(LocalDate expiration) {
            return rates.rate(today, (int) Math.max(1, expiration.toEpochDay() - today.toEpochDay()));
        }

        @Override
        public double dividends(LocalDate expiration) {
            double present = 0;
            double rate = rate(expiration);
            for (StockEvent event : events.events(symbol, today.plusDays(1), expiration)) {
                if (event instanceof ExDividend dividend) {
                    double years = (dividend.date().toEpochDay() - today.toEpochDay()) / 365.0;
                    present += dividend.amount() * StrictMath.exp(-rate * years);
                }
            }
            return present;
        }
    }
}

package io.spreadtrader.core.scan;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.Readings;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.strategy.Evaluation;
import io.spreadtrader.core.strategy.Strategies;
import io.spreadtrader.core.strategy.Strategy;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs every configured strategy over each symbol's bars as they were known at an instant. Holds no state and may be
 * called by several threads at once, a shard of the symbols each: what becomes of a symbol depends on it alone, and one
 * bad symbol never fails the others.
 *
 * <p>Each symbol is judged on its newest {@link #barsUsed} bars, so that a longer history gives the same signals.
 */
public final class ScanForSignals implements Scanner {
    /** Bars beyond what the strategies need, over which Wilder's averages forget how they started. */
    private static final int SETTLING_BARS = 53;

    private final BarSource source;
    private final MarketCalendar calendar;
    private final SplitCheck splitCheck;
    private final List<Strategy> strategies;
    private final int maxDataAgeDays;
    private final int barsUsed;

    public ScanForSignals(
            BarSource source, EventCalendar events, Configuration configuration, MarketCalendar calendar) {
        this(source, events, configuration, calendar, Strategies.of(configuration));
    }

    /** With strategies of the caller's own, such as a user's. */
    public ScanForSignals(
            BarSource source,
            EventCalendar events,
            Configuration configuration,
            MarketCalendar calendar,
            List<Strategy> strategies) {
        this.source = source;
        this.calendar = calendar;
        this.splitCheck = new SplitCheck(events);
        this.strategies = List.copyOf(strategies);
        this.maxDataAgeDays = configuration.get(Settings.MAX_DATA_AGE);
        this.barsUsed = strategies.stream().mapToInt(Strategy::barsNeeded).max().orElse(1) + SETTLING_BARS;
    }

    /** How many of a symbol's newest bars are looked at. */
    public int barsUsed() {
        return barsUsed;
    }

    /** Judges each of the symbols, named twice or not, once. */
    @Override
    public ScanOutcome scan(List<Symbol> symbols, Instant asOf) {
        Scan scan = new Scan(asOf);
        symbols.forEach(scan::judge);
        return scan.outcome();
    }

    /** One call: what is common to its symbols, and what it has found so far. */
    private final class Scan {
        private final Instant asOf;
        private final LocalDate dateDue;
        private final Map<Symbol, String> unusable = source.rejected();
        private final SortedMap<Symbol, List<Signal>> signals = new TreeMap<>();
        private final SortedMap<Symbol, String> rejected = new TreeMap<>();
        private final SortedMap<Symbol, String> incomplete = new TreeMap<>();

        Scan(Instant asOf) {
            this.asOf = asOf;
            this.dateDue = dateDue(asOf);
        }

        ScanOutcome outcome() {
            return new ScanOutcome(asOf, signals, rejected, incomplete);
        }

        void judge(Symbol symbol) {
            if (signals.containsKey(symbol) || rejected.containsKey(symbol)) {
                return;
            }
            String reason = unusable.get(symbol);
            if (reason != null) {
                rejected.put(symbol, ScanRejection.UNUSABLE_BARS.because(reason));
                return;
            }
            Optional<BarSeries> bars;
            try {
                bars = source.daily(symbol, asOf);
            } catch (RuntimeException e) {
                rejected.put(symbol, ScanRejection.UNUSABLE_BARS.because(String.valueOf(e.getMessage())));
                return;
            }
            // The source promises nothing later; a date later than the day itself would give it away.
            bars.map(known -> known.upTo(calendar.dateOf(asOf)).last(barsUsed))
                    .filter(known -> !known.isEmpty())
                    .ifPresentOrElse(this::judge, () -> rejected.put(symbol, withoutBars(symbol)));
        }

        private void judge(BarSeries bars) {
            Symbol symbol = bars.symbol();
            Optional<String> stale = staleness(bars.lastDate());
            if (stale.isPresent()) {
                rejected.put(symbol, ScanRejection.STALE_BARS.because(stale.get()));
                return;
            }
            switch (splitCheck.check(bars)) {
                case SplitCheck.Checked.Unexplained jump ->
                    rejected.put(symbol, ScanRejection.UNEXPLAINED_SPLIT.because(describe(jump)));
                case SplitCheck.Checked.Continuous continuous -> evaluate(continuous.bars());
            }
        }

        private void evaluate(BarSeries bars) {
            Readings readings = new Readings(bars);
            List<Signal> found = new ArrayList<>();
            List<String> lacking = new ArrayList<>();
            for (Strategy strategy : strategies) {
                try {
                    switch (strategy.evaluate(readings)) {
                        case Evaluation.Found hit -> found.add(hit.signal());
                        case Evaluation.None none -> {}
                        case Evaluation.InsufficientHistory few ->
                            lacking.add(strategy.name() + " needs " + few.need());
                    }
                } catch (RuntimeException e) {
                    rejected.put(bars.symbol(), ScanRejection.STRATEGY_FAILED.because(strategy.name() + ": " + e));
                    return;
                }
            }
            record(bars, found, lacking);
        }

        private void record(BarSeries bars, List<Signal> found, List<String> lacking) {
            String shortage =
                    ScanRejection.INSUFFICIENT_HISTORY.because(bars.size() + " bars, " + String.join(", ", lacking));
            if (!lacking.isEmpty() && lacking.size() == strategies.size()) {
                rejected.put(bars.symbol(), shortage);
                return;
            }
            signals.put(bars.symbol(), found);
            if (!lacking.isEmpty()) {
                incomplete.put(bars.symbol(), shortage);
            }
        }

        private Optional<String> staleness(LocalDate lastDate) {
            if (lastDate.plusDays(maxDataAgeDays).isBefore(calendar.dateOf(asOf))) {
                return Optional.of("last bar " + lastDate + ", older than " + maxDataAgeDays + " days");
            }
            return lastDate.isBefore(dateDue)
                    ? Optional.of("last bar " + lastDate + ", the session of " + dateDue + " is missing")
                    : Optional.empty();
        }
    }

    /**
     * The session whose bar every symbol must have by now: the one before the last that has opened. A day's bar may
     * arrive any time between that day's close and the next open.
     */
    private LocalDate dateDue(Instant asOf) {
        LocalDate today = calendar.dateOf(asOf);
        boolean hasOpened = calendar.session(today)
                .filter(session -> !asOf.isBefore(session.open()))
                .isPresent();
        MarketSession lastOpened = hasOpened ? calendar.session(today).orElseThrow() : calendar.sessionBefore(today);
        return calendar.sessionBefore(lastOpened.date()).date();
    }

    private String withoutBars(Symbol symbol) {
        return Collections.binarySearch(source.symbols(), symbol) >= 0
                ? ScanRejection.INSUFFICIENT_HISTORY.because("no bars yet")
                : ScanRejection.UNKNOWN_SYMBOL.because("the source has no bars of it");
    }

    private static String describe(SplitCheck.Checked.Unexplained jump) {
        String ratio =
                jump.ratio() >= 1 ? Math.round(jump.ratio()) + " for 1" : "1 for " + Math.round(1 / jump.ratio());
        return "close " + jump.previousClose() + " then open " + jump.open() + " on " + jump.date() + " looks like "
                + ratio + ", and no split is on record";
    }
}

package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Completed daily bars of a few symbols, each asked for once a day, when it is first wanted. For a universe this is too
 * slow: see {@link BarDownload} and core's archive.
 */
public final class IbkrBars implements BarSource {
    private final IbkrHistory history;
    private final MarketCalendar calendar;
    private final InstantSource clock;
    private final SortedSet<Symbol> symbols;
    private final int sessions;
    private final Map<Symbol, Known> known = new ConcurrentHashMap<>();
    private final Map<Symbol, String> rejected = new ConcurrentHashMap<>();

    private record Known(BarSeries bars, LocalDate upTo) {}

    /**
     * @param clock market time
     * @param sessions how far back, at most
     */
    public IbkrBars(
            IbkrHistory history, MarketCalendar calendar, InstantSource clock, List<Symbol> symbols, int sessions) {
        this.history = history;
        this.calendar = calendar;
        this.clock = clock;
        this.symbols = Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
        this.sessions = sessions;
    }

    @Override
    public List<Symbol> symbols() {
        return symbols.stream().filter(symbol -> !rejected.containsKey(symbol)).toList();
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        if (!symbols.contains(symbol) || rejected.containsKey(symbol)) {
            return Optional.empty();
        }
        LocalDate last = lastCompleted(asOf);
        return bars(symbol, last).map(bars -> bars.upTo(last));
    }

    private Optional<BarSeries> bars(Symbol symbol, LocalDate last) {
        Known before = known.get(symbol);
        if (before != null && !before.upTo().isBefore(last)) {
            return Optional.of(before.bars());
        }
        try {
            // Today's bar, as long as it is not whole, is not to be taken for the day's later.
            LocalDate completed = lastCompleted(clock.instant());
            BarSeries bars = series(symbol, history.daily(symbol, sessions)).upTo(completed);
            known.put(symbol, new Known(bars, completed.isBefore(last) ? last : completed));
            return Optional.of(bars);
        } catch (UnknownContractException unknown) {
            rejected.put(symbol, String.valueOf(unknown.getMessage()));
            return Optional.empty();
        }
    }

    private LocalDate lastCompleted(Instant asOf) {
        LocalDate today = calendar.dateOf(asOf);
        boolean todayHasClosed = calendar.session(today)
                .map(session -> !asOf.isBefore(session.close()))
                .orElse(true);
        return todayHasClosed ? today : today.minusDays(1);
    }

    static BarSeries series(Symbol symbol, List<Bar> bars) {
        return BarSeries.of(
                symbol,
                bars.stream().mapToInt(bar -> (int) bar.date().toEpochDay()).toArray(),
                bars.stream().mapToDouble(Bar::open).toArray(),
                bars.stream().mapToDouble(Bar::high).toArray(),
                bars.stream().mapToDouble(Bar::low).toArray(),
                bars.stream().mapToDouble(Bar::close).toArray(),
                bars.stream().mapToLong(Bar::volume).toArray());
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Collections.unmodifiableMap(new TreeMap<>(rejected));
    }

    @Override
    public String adjustment() {
        return IbkrHistory.ADJUSTMENT;
    }

    /** The bars are real; only options priced from them would be modelled. */
    @Override
    public DataLabel label() {
        return DataLabel.HISTORICAL;
    }
}

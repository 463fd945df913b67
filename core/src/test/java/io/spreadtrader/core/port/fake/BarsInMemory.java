package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Completed daily bars held in memory. */
public final class BarsInMemory implements BarSource {
    private final MarketCalendar calendar;
    private final NavigableMap<Symbol, BarSeries> series = new TreeMap<>();
    private final Map<Symbol, String> rejected;

    public BarsInMemory(Collection<BarSeries> bars, MarketCalendar calendar) {
        this(bars, calendar, Map.of());
    }

    public BarsInMemory(Collection<BarSeries> bars, MarketCalendar calendar, Map<Symbol, String> rejected) {
        this.calendar = calendar;
        this.rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
        bars.forEach(each -> series.put(each.symbol(), each));
    }

    @Override
    public List<Symbol> symbols() {
        return List.copyOf(series.keySet());
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        LocalDate today = calendar.dateOf(asOf);
        boolean closed = calendar.session(today)
                .map(session -> !asOf.isBefore(session.close()))
                .orElse(false);
        return Optional.ofNullable(series.get(symbol)).map(bars -> bars.upTo(closed ? today : today.minusDays(1)));
    }

    @Override
    public Map<Symbol, String> rejected() {
        return rejected;
    }

    @Override
    public String adjustment() {
        return "as made up";
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }
}

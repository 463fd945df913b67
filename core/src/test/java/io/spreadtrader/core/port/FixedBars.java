package io.spreadtrader.core.port;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A bar source of given series, for tests: of each it shows the sessions completed by the instant asked about. */
public final class FixedBars implements BarSource {
    private final Map<Symbol, BarSeries> series = new TreeMap<>();
    private final Map<Symbol, String> rejected = new TreeMap<>();
    private final MarketCalendar calendar;

    public FixedBars(MarketCalendar calendar, BarSeries... given) {
        this(calendar, List.of(given));
    }

    public FixedBars(MarketCalendar calendar, List<BarSeries> given) {
        this.calendar = calendar;
        given.forEach(bars -> series.put(bars.symbol(), bars));
    }

    public FixedBars rejecting(Symbol symbol, String reason) {
        rejected.put(symbol, reason);
        return this;
    }

    @Override
    public List<Symbol> symbols() {
        return List.copyOf(series.keySet());
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        LocalDate today = calendar.dateOf(asOf);
        boolean todayHasClosed = calendar.session(today)
                .map(session -> !asOf.isBefore(session.close()))
                .orElse(true);
        return Optional.ofNullable(series.get(symbol))
                .map(bars -> bars.upTo(todayHasClosed ? today : today.minusDays(1)));
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Map.copyOf(rejected);
    }

    @Override
    public String adjustment() {
        return "as traded";
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }
}

package io.spreadtrader.features.world;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The daily bars a scenario gives, and one for every session the scripted market has closed since. */
public final class ScriptedBars implements BarSource {
    private static final long VOLUME = 2_000_000;

    private final ScriptedMarket market;
    private final MarketCalendar calendar;
    private final Map<Symbol, BarSeries> history = new TreeMap<>();

    ScriptedBars(ScriptedMarket market, MarketCalendar calendar) {
        this.market = market;
        this.calendar = calendar;
    }

    public void give(BarSeries bars) {
        history.put(bars.symbol(), bars);
    }

    public boolean has(Symbol symbol) {
        return history.containsKey(symbol);
    }

    @Override
    public List<Symbol> symbols() {
        return List.copyOf(history.keySet());
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        return Optional.ofNullable(history.get(symbol)).map(bars -> withCompletedSessions(bars, asOf));
    }

    private BarSeries withCompletedSessions(BarSeries bars, Instant asOf) {
        BarSeries known = bars;
        MarketSession next = calendar.sessionAfter(known.lastDate());
        while (!next.close().isAfter(asOf)) {
            Optional<BarSeries> longer = withClose(known, next);
            if (longer.isEmpty()) {
                return known;
            }
            known = longer.get();
            next = calendar.sessionAfter(next.date());
        }
        return known;
    }

    private Optional<BarSeries> withClose(BarSeries bars, MarketSession session) {
        return market.stock(bars.symbol(), session.close()).map(quote -> {
            double close = quote.last().dollars();
            return bars.plus(new Bar(session.date(), close, close, close, close, VOLUME));
        });
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Map.of();
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

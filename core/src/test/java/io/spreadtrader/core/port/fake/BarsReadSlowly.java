package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.port.BarReader;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reader whose every bar takes a while, on a clock it moves itself. A bar's close tells how many were read before. */
public final class BarsReadSlowly implements BarReader, InstantSource {
    private final Duration perBar;
    private final Set<Symbol> without = new HashSet<>();
    private final List<Symbol> asked = new ArrayList<>();
    private Instant now;

    public BarsReadSlowly(Instant now, Duration perBar) {
        this.now = now;
        this.perBar = perBar;
    }

    public BarsReadSlowly without(Symbol symbol) {
        without.add(symbol);
        return this;
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    /** Every symbol asked about so far, in order. */
    public List<Symbol> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Map<Symbol, Bar> bars(LocalDate session, List<Symbol> mostNeededFirst, Instant until) {
        Map<Symbol, Bar> bars = new LinkedHashMap<>();
        for (Symbol symbol : mostNeededFirst) {
            if (now.plus(perBar).isAfter(until)) {
                return bars;
            }
            now = now.plus(perBar);
            asked.add(symbol);
            if (!without.contains(symbol)) {
                double close = asked.size();
                bars.put(symbol, new Bar(session, close, close, close, close, 1_000));
            }
        }
        return bars;
    }

    @Override
    public String adjustment() {
        return "split-adjusted";
    }

    @Override
    public DataLabel label() {
        return DataLabel.LIVE;
    }
}

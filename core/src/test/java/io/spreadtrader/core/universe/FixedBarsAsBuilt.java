package io.spreadtrader.core.universe;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A live source of one symbol, today's bar as built so far included; every other symbol breaks it. */
record FixedBarsAsBuilt(BarSeries bars) implements BarSource {
    @Override
    public List<Symbol> symbols() {
        return List.of(bars.symbol());
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        if (!symbol.equals(bars.symbol())) {
            throw new IllegalStateException("no bars of " + symbol);
        }
        return Optional.of(bars);
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
        return DataLabel.LIVE;
    }
}

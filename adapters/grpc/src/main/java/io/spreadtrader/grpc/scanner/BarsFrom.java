package io.spreadtrader.grpc.scanner;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bars of a source from a date on. */
record BarsFrom(BarSource source, LocalDate first) implements BarSource {
    @Override
    public List<Symbol> symbols() {
        return source.symbols();
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        return source.daily(symbol, asOf)
                .map(bars ->
                        bars.last(bars.size() - bars.upTo(first.minusDays(1)).size()));
    }

    @Override
    public Map<Symbol, String> rejected() {
        return source.rejected();
    }

    @Override
    public String adjustment() {
        return source.adjustment();
    }

    @Override
    public DataLabel label() {
        return source.label();
    }
}

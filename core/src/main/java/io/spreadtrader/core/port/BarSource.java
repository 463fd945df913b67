package io.spreadtrader.core.port;

import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Daily bars as they were known at an instant. */
public interface BarSource {
    /** Symbols there are bars of, sorted. */
    List<Symbol> symbols();

    /**
     * The bars a scan at {@code asOf} may see: sessions completed by then, and today's bar as built so far only where
     * the source has live or minute data. Never anything later.
     */
    Optional<BarSeries> daily(Symbol symbol, Instant asOf);

    /** Symbols that cannot be used at all, with the reason. */
    Map<Symbol, String> rejected();

    /** What the prices are, such as {@code split-adjusted} or {@code as traded}. */
    String adjustment();

    DataLabel label();
}

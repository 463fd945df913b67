package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Real bars, each visible from the close of its session. */
final class BridgedBars implements BarSource {
    private final BridgedPrices prices;

    BridgedBars(BridgedPrices prices) {
        this.prices = prices;
    }

    @Override
    public List<Symbol> symbols() {
        return prices.symbols();
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        SessionGrid grid = prices.grid();
        int open = grid.indexAt(asOf);
        int completed = open >= 0 && asOf.isBefore(grid.session(open).close()) ? open - 1 : open;
        return completed < 0
                ? Optional.empty()
                : prices.bars(symbol)
                        .map(series -> series.upTo(grid.date(completed)))
                        .filter(series -> !series.isEmpty());
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Map.of();
    }

    @Override
    public String adjustment() {
        return "as in the bars given";
    }

    @Override
    public DataLabel label() {
        return DataLabel.HISTORICAL;
    }
}

package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Daily bars of the seeded market; during a session the last one is as its minutes have built it so far. */
final class SeededBars implements BarSource {
    private final SeededPrices prices;

    SeededBars(SeededPrices prices) {
        this.prices = prices;
    }

    @Override
    public List<Symbol> symbols() {
        return prices.symbols();
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        int day = prices.grid().indexAt(asOf);
        return day < 0 ? Optional.empty() : prices.history(symbol).map(history -> upTo(history, day, asOf));
    }

    private BarSeries upTo(CompanyHistory history, int day, Instant asOf) {
        SessionGrid grid = prices.grid();
        BarSeries bars = history.bars();
        if (!asOf.isBefore(grid.session(day).close())) {
            return bars.upTo(grid.date(day));
        }
        return bars.upTo(grid.date(day).minusDays(1)).plus(soFar(history, day, grid.minute(day, asOf)));
    }

    private Bar soFar(CompanyHistory history, int day, int minute) {
        SessionGrid grid = prices.grid();
        MinutePath path = prices.minutes(history, day);
        double share = IntradayProfile.of(grid.minutes(day)).volumeSoFar(minute);
        return new Bar(
                grid.date(day),
                path.dollars(0),
                path.highest(minute) / 100.0,
                path.lowest(minute) / 100.0,
                path.dollars(minute),
                (long) StrictMath.floor(history.bars().volume(day) * share));
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Map.of();
    }

    @Override
    public String adjustment() {
        return "as traded; simulated, no splits";
    }

    @Override
    public DataLabel label() {
        return DataLabel.SIMULATED;
    }
}

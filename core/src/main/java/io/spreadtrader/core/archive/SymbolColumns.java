package io.spreadtrader.core.archive;

import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One symbol's bars in columns that grow by a session at a time. */
final class SymbolColumns {
    private static final int FIRST_ROOM = 64;

    private final Symbol symbol;
    private int[] days = new int[FIRST_ROOM];
    private double[] opens = new double[FIRST_ROOM];
    private double[] highs = new double[FIRST_ROOM];
    private double[] lows = new double[FIRST_ROOM];
    private double[] closes = new double[FIRST_ROOM];
    private long[] volumes = new long[FIRST_ROOM];
    private int size;
    private @Nullable BarSeries series;

    SymbolColumns(Symbol symbol) {
        this.symbol = symbol;
    }

    /** A newer bar than all before. */
    void add(Bar bar) {
        if (size == days.length) {
            grow(size * 2);
        }
        days[size] = (int) bar.date().toEpochDay();
        opens[size] = bar.open();
        highs[size] = bar.high();
        lows[size] = bar.low();
        closes[size] = bar.close();
        volumes[size] = bar.volume();
        size++;
        series = null;
    }

    private void grow(int room) {
        days = Arrays.copyOf(days, room);
        opens = Arrays.copyOf(opens, room);
        highs = Arrays.copyOf(highs, room);
        lows = Arrays.copyOf(lows, room);
        closes = Arrays.copyOf(closes, room);
        volumes = Arrays.copyOf(volumes, room);
    }

    BarSeries series() {
        if (series == null) {
            series = BarSeries.of(
                    symbol,
                    Arrays.copyOf(days, size),
                    Arrays.copyOf(opens, size),
                    Arrays.copyOf(highs, size),
                    Arrays.copyOf(lows, size),
                    Arrays.copyOf(closes, size),
                    Arrays.copyOf(volumes, size));
        }
        return series;
    }
}

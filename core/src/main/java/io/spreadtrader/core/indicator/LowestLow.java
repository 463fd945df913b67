package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;
import java.util.Arrays;

/** The lowest low of the newest {@code period} bars, this one included, dollars. */
public record LowestLow(int period) implements Indicator {
    public LowestLow {
        Wilder.positive(period);
    }

    @Override
    public int barsNeeded() {
        return period;
    }

    @Override
    public double[] series(BarSeries bars) {
        double[] values = new double[bars.size()];
        Arrays.setAll(values, end -> at(bars, end));
        return values;
    }

    @Override
    public double last(BarSeries bars) {
        return at(bars, bars.size() - 1);
    }

    private double at(BarSeries bars, int end) {
        if (end + 1 < period) {
            return Double.NaN;
        }
        double lowest = bars.low(end);
        for (int i = end - period + 1; i < end; i++) {
            lowest = Math.min(lowest, bars.low(i));
        }
        return lowest;
    }
}

package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;
import java.util.Arrays;

/**
 * The mean of the newest {@code period} closes, dollars. Summed anew at each bar, oldest close first: a running sum would
 * carry its rounding along, and the value would depend on where the series begins.
 */
public record SimpleMovingAverage(int period) implements Indicator {
    public SimpleMovingAverage {
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
        double sum = 0;
        for (int i = end - period + 1; i <= end; i++) {
            sum += bars.close(i);
        }
        return sum / period;
    }
}

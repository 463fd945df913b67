package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;
import java.util.Arrays;

/**
 * Wilder's average true range, in dollars: how far a day usually goes, overnight gaps included. The first bar has no
 * true range; the first value is the simple mean of the next {@code period}, as TA-Lib has it.
 */
public record AverageTrueRange(int period) implements Indicator {
    public AverageTrueRange {
        Wilder.positive(period);
    }

    @Override
    public int barsNeeded() {
        return period + 1;
    }

    @Override
    public double[] series(BarSeries bars) {
        double[] values = new double[bars.size()];
        Arrays.fill(values, Double.NaN);
        if (bars.size() >= barsNeeded()) {
            double average = seed(bars);
            values[period] = average;
            for (int i = period + 1; i < values.length; i++) {
                average = Wilder.smoothed(average, trueRange(bars, i), period);
                values[i] = average;
            }
        }
        return values;
    }

    @Override
    public double last(BarSeries bars) {
        if (bars.size() < barsNeeded()) {
            return Double.NaN;
        }
        double average = seed(bars);
        for (int i = period + 1; i < bars.size(); i++) {
            average = Wilder.smoothed(average, trueRange(bars, i), period);
        }
        return average;
    }

    /** The widest of high to low, high to the previous close, and the previous close to low. */
    static double trueRange(BarSeries bars, int index) {
        double previousClose = bars.close(index - 1);
        return Math.max(bars.high(index), previousClose) - Math.min(bars.low(index), previousClose);
    }

    private double seed(BarSeries bars) {
        double sum = 0;
        for (int i = 1; i <= period; i++) {
            sum += trueRange(bars, i);
        }
        return sum / period;
    }
}

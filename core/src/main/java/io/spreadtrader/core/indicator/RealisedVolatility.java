package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;
import java.util.Arrays;

/**
 * Annualised volatility of the newest {@code period} daily returns, a fraction (0.20 is 20 %): the sample standard
 * deviation of the logarithms of close over close, times the root of 252.
 */
public record RealisedVolatility(int period) implements Indicator {
    private static final double TRADING_DAYS_PER_YEAR = 252;

    public RealisedVolatility {
        if (period < 2) {
            throw new IllegalArgumentException("volatility needs a period of 2 or more, not " + period);
        }
    }

    @Override
    public int barsNeeded() {
        return period + 1;
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
        if (end + 1 < barsNeeded()) {
            return Double.NaN;
        }
        int first = end - period + 1;
        double mean = StrictMath.log(bars.close(end) / bars.close(first - 1)) / period;
        double squares = 0;
        for (int i = first; i <= end; i++) {
            double deviation = StrictMath.log(bars.close(i) / bars.close(i - 1)) - mean;
            squares += deviation * deviation;
        }
        return Math.sqrt(squares / (period - 1) * TRADING_DAYS_PER_YEAR);
    }
}

package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;
import java.util.Arrays;

/**
 * Wilder's average directional index (ADX), 0 to 100: how strong the trend is, whichever way it goes. The
 * movements up and down start with the sum of the first {@code period}, the average with the mean of the first
 * {@code period} directional indexes. Where nothing moved in either direction the directional index is 0.
 */
public record DirectionalIndex(int period) implements Indicator {
    public DirectionalIndex {
        Wilder.positive(period);
    }

    @Override
    public int barsNeeded() {
        return 2 * period;
    }

    @Override
    public double[] series(BarSeries bars) {
        double[] values = new double[bars.size()];
        Arrays.fill(values, Double.NaN);
        Movement movement = new Movement();
        for (int i = 1; i < values.length; i++) {
            values[i] = movement.next(bars, i);
        }
        return values;
    }

    @Override
    public double last(BarSeries bars) {
        Movement movement = new Movement();
        double value = Double.NaN;
        for (int i = 1; i < bars.size(); i++) {
            value = movement.next(bars, i);
        }
        return value;
    }

    /** Running sums over the bars seen so far. */
    private final class Movement {
        private double up;
        private double down;
        private double indexSum;
        private double average = Double.NaN;

        double next(BarSeries bars, int i) {
            double rise = bars.high(i) - bars.high(i - 1);
            double fall = bars.low(i - 1) - bars.low(i);
            double kept = i <= period ? 1 : 1 - 1.0 / period;
            up = up * kept + (rise > fall ? Math.max(rise, 0) : 0);
            down = down * kept + (fall > rise ? Math.max(fall, 0) : 0);
            if (i >= period) {
                include(i, directionalIndex());
            }
            return average;
        }

        private void include(int i, double index) {
            if (i < 2 * period - 1) {
                indexSum += index;
            } else if (i == 2 * period - 1) {
                average = (indexSum + index) / period;
            } else {
                average = Wilder.smoothed(average, index, period);
            }
        }

        /** Wilder divides both movements by the true range first, which cancels out of their ratio. */
        private double directionalIndex() {
            double moved = up + down;
            return moved > 0 ? 100 * Math.abs(up - down) / moved : 0;
        }
    }
}

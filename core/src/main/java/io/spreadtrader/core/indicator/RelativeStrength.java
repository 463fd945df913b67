package io.spreadtrader.core.indicator;

import io.spreadtrader.core.value.BarSeries;
import java.util.Arrays;

/**
 * Wilder's relative strength index of the closes, 0 to 100. Gains and losses start with the simple mean of the first
 * {@code period} changes, as TA-Lib has it. Without a loss it is 100; where the price has never moved it is 50, neither
 * strong nor weak (libraries disagree there: 0, 50, 100 or nothing).
 */
public record RelativeStrength(int period) implements Indicator {
    private static final double UNMOVED = 50;

    public RelativeStrength {
        Wilder.positive(period);
    }

    @Override
    public int barsNeeded() {
        return period + 1;
    }

    @Override
    public double[] series(BarSeries bars) {
        return lastValues(bars, bars.size());
    }

    @Override
    public double last(BarSeries bars) {
        return lastValues(bars, 1)[0];
    }

    /** The values at the newest {@code count} bars, oldest first. */
    public double[] lastValues(BarSeries bars, int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        if (bars.size() < barsNeeded()) {
            return values;
        }
        double gain = 0;
        double loss = 0;
        for (int i = 1; i <= period; i++) {
            double change = bars.close(i) - bars.close(i - 1);
            gain += Math.max(change, 0);
            loss += Math.max(-change, 0);
        }
        gain /= period;
        loss /= period;
        int first = bars.size() - count;
        for (int i = period; i < bars.size(); i++) {
            if (i > period) {
                double change = bars.close(i) - bars.close(i - 1);
                gain = Wilder.smoothed(gain, Math.max(change, 0), period);
                loss = Wilder.smoothed(loss, Math.max(-change, 0), period);
            }
            if (i >= first) {
                values[i - first] = index(gain, loss);
            }
        }
        return values;
    }

    private static double index(double gain, double loss) {
        if (loss > 0) {
            return 100 - 100 / (1 + gain / loss);
        }
        return gain > 0 ? 100 : UNMOVED;
    }
}

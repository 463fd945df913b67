package io.spreadtrader.benchmarks;

import java.util.Arrays;

/** Figures in the middle. */
final class Medians {
    private Medians() {}

    /** Of an even number the lower of the two in the middle: no figure is made that was not measured. */
    static double of(double[] values) {
        return percentile(values, 0.5);
    }

    /**
     * The smallest value that at least this share of them does not exceed.
     *
     * @throws IllegalArgumentException when there are none
     */
    static double percentile(double[] values, double share) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)];
    }
}

package io.spreadtrader.benchmarks;

import java.util.Arrays;

/** How long things took, each measured by itself. */
final class Samples {
    private static final double NANOS_PER_MICRO = 1_000;

    private double[] micros = new double[1_024];
    private int count;

    void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = nanos / NANOS_PER_MICRO;
    }

    int count() {
        return count;
    }

    /** Microseconds that this share of them did not exceed. */
    double percentile(double share) {
        return Medians.percentile(Arrays.copyOf(micros, count), share);
    }
}

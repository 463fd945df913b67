package io.spreadtrader.core.indicator;

/**
 * Wilder's smoothing: the simple mean of the first {@code period} values, from then on {@code (previous x (period - 1) +
 * value) / period}. Source: J. Welles Wilder, New Concepts in Technical Trading Systems, 1978.
 */
final class Wilder {
    private Wilder() {}

    static double smoothed(double previous, double value, int period) {
        return (previous * (period - 1) + value) / period;
    }

    static int positive(int period) {
        if (period < 1) {
            throw new IllegalArgumentException("an indicator needs a period of 1 or more, not " + period);
        }
        return period;
    }
}

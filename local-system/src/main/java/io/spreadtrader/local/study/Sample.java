package io.spreadtrader.local.study;

import java.util.Arrays;

/** Independent observations of one number, one per seed. */
public final class Sample {
    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    public static Sample of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    public int size() {
        return sorted.length;
    }

    public double sum() {
        return Arrays.stream(sorted).sum();
    }

    /** NaN of none. */
    public double mean() {
        return sum() / sorted.length;
    }

    public double median() {
        return quantile(0.5);
    }

    /**
     * The value below which this share of the sample lies, between neighbours in proportion (Hyndman and Fan's
     * definition 7); NaN of none.
     */
    public double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Of the population, estimated with one degree of freedom less; NaN of fewer than two. */
    public double standardDeviation() {
        if (sorted.length < 2) {
            return Double.NaN;
        }
        double mean = mean();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /** Of the mean. */
    public double standardError() {
        return standardDeviation() / Math.sqrt(sorted.length);
    }

    /** By how many standard errors the mean differs from zero; NaN where that cannot be said. */
    public double t() {
        return mean() / standardError();
    }
}

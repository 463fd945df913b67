package io.spreadtrader.exchange.market;

/**
 * Stochastic daily variance that clusters and rises when the price falls: the asymmetric GARCH of Engle and Ng (1993),
 * {@code v' = w + b v + a v (z - c)^2}, with z the day's standardised shock. Its expectations are exact and geometric,
 * which is what lets implied volatility be the expectation of the volatility that will in fact be realised.
 *
 * @param longRun mean variance per day
 * @param persistence how much of a departure from the mean is left after a day, {@code b + a (1 + c^2)}
 * @param reaction the weight {@code a} of the day's shock
 * @param asymmetry the {@code c}: the larger, the more a fall raises variance and a rise lowers it
 */
record VarianceProcess(double longRun, double persistence, double reaction, double asymmetry) {
    /** Variance never leaves [1/8, 14] times its mean: keeps a wild path from leaving what a listed stock does. */
    private static final double HIGHEST = 14;

    private static final double LOWEST = 0.125;

    private double kept() {
        return persistence - reaction * (1 + asymmetry * asymmetry);
    }

    /** Tomorrow's variance after today's whole shock. */
    double next(double variance, double shock) {
        return expectedNext(variance, shock, 0);
    }

    /**
     * Tomorrow's expected variance in the course of today.
     *
     * @param shockSoFar the standardised shock up to now
     * @param remaining share of today's variance still to come
     */
    double expectedNext(double variance, double shockSoFar, double remaining) {
        double distance = shockSoFar - asymmetry;
        double next = longRun * (1 - persistence) + variance * (kept() + reaction * (distance * distance + remaining));
        return Math.clamp(next, LOWEST * longRun, HIGHEST * longRun);
    }

    /**
     * Sum of the expected variances of {@code days} days whose first is expected to have {@code first}.
     *
     * @param geometricSum of this persistence over these days
     */
    double expectedSum(double first, int days, double geometricSum) {
        return days * longRun + (first - longRun) * geometricSum;
    }

    /** {@code 1 + q + ... + q^(days - 1)}. */
    static double geometricSum(double ratio, int days) {
        return (1 - StrictMath.pow(ratio, days)) / (1 - ratio);
    }
}

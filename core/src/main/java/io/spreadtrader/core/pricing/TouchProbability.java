package io.spreadtrader.core.pricing;

/**
 * The probability that a level is touched at any time before expiration: the first passage of a geometric Brownian
 * motion with constant volatility, by the reflection principle. Simple: the path sees one volatility, not the smile.
 */
public final class TouchProbability {
    private TouchProbability() {}

    /**
     * In [0, 1]; one where the spot is there already.
     *
     * @param spot dollars
     * @param level dollars
     * @param rate continuously compounded annual fraction the underlying drifts at
     * @param volatility annualised, 0.25 = 25 %
     */
    public static double of(double spot, double level, double years, double rate, double volatility) {
        double distance = Math.abs(StrictMath.log(level / spot));
        double deviation = volatility * Math.sqrt(years);
        if (distance == 0) {
            return 1;
        }
        if (deviation == 0) {
            return 0;
        }
        double variance = volatility * volatility;
        double driftAway = (rate - 0.5 * variance) * (level > spot ? 1 : -1);
        double direct = NormalDistribution.cumulative((driftAway * years - distance) / deviation);
        double reflected = StrictMath.exp(2 * driftAway * distance / variance)
                * NormalDistribution.cumulative((-driftAway * years - distance) / deviation);
        return Math.clamp(direct + (Double.isFinite(reflected) ? reflected : 0), 0, 1);
    }
}

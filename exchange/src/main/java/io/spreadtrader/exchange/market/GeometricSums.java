package io.spreadtrader.exchange.market;

/**
 * {@code 1 + q + ... + q^(days - 1)} for one ratio: asked for at every quote, for few numbers of days, so the usual ones
 * are computed once.
 */
final class GeometricSums {
    /** Sessions until the farthest listed expiration, with room. */
    private static final int KEPT = 320;

    private final double ratio;
    private final double[] sums = new double[KEPT];

    GeometricSums(double ratio) {
        this.ratio = ratio;
        for (int days = 0; days < KEPT; days++) {
            sums[days] = VarianceProcess.geometricSum(ratio, days);
        }
    }

    double of(int days) {
        return days < KEPT ? sums[days] : VarianceProcess.geometricSum(ratio, days);
    }
}

package io.spreadtrader.exchange.market;

/**
 * How a day's variance and volume spread over it: a share overnight, the rest in a U over the session (busy after the
 * open and before the close). Shares by minute sum to one; minute 0 is the opening price and carries the night.
 */
final class IntradayProfile {
    /** Share of a day's variance between a close and the next open. */
    static final double OVERNIGHT_SHARE = 0.30;
    /** How much busier the ends of a session are than its middle. */
    private static final double ENDS = 2.0;

    private static final IntradayProfile FULL = new IntradayProfile(390);
    private static final IntradayProfile EARLY_CLOSE = new IntradayProfile(210);

    private final double[] rootVarianceShare;
    private final double[] varianceSoFar;
    private final double[] volumeSoFar;

    private IntradayProfile(int minutes) {
        double[] weight = new double[minutes];
        double total = 0;
        for (int minute = 0; minute < minutes; minute++) {
            double fromMiddle = 2.0 * minute / (minutes - 1) - 1;
            weight[minute] = 1 + ENDS * fromMiddle * fromMiddle * fromMiddle * fromMiddle;
            total += weight[minute];
        }
        rootVarianceShare = new double[minutes];
        varianceSoFar = new double[minutes];
        volumeSoFar = new double[minutes];
        double variance = 0;
        double volume = 0;
        for (int minute = 0; minute < minutes; minute++) {
            double share = minute == 0 ? OVERNIGHT_SHARE : (1 - OVERNIGHT_SHARE) * weight[minute] / (total - weight[0]);
            variance += share;
            volume += weight[minute] / total;
            rootVarianceShare[minute] = Math.sqrt(share);
            varianceSoFar[minute] = variance;
            volumeSoFar[minute] = volume;
        }
        varianceSoFar[minutes - 1] = 1;
        volumeSoFar[minutes - 1] = 1;
    }

    static IntradayProfile of(int minutes) {
        return switch (minutes) {
            case 390 -> FULL;
            case 210 -> EARLY_CLOSE;
            default -> new IntradayProfile(minutes);
        };
    }

    int minutes() {
        return varianceSoFar.length;
    }

    /** Square root of the share of the day's variance that arrives with this minute's price. */
    double rootVarianceShare(int minute) {
        return rootVarianceShare[minute];
    }

    /** Share of the day's variance that has arrived with this minute's price; 1 at the last minute. */
    double varianceSoFar(int minute) {
        return varianceSoFar[minute];
    }

    /** Share of the day's volume traded by the end of this minute; 1 at the last minute. */
    double volumeSoFar(int minute) {
        return volumeSoFar[minute];
    }
}

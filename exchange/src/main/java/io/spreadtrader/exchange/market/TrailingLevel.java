package io.spreadtrader.exchange.market;

import io.spreadtrader.core.value.BarSeries;

/**
 * The level of expected variance from bars completed before a session: half the last 20 days', half the last 60 days',
 * falling back toward the last 250 days', which is also where the term structure leads.
 *
 * @param today variance expected per day for now
 * @param longRun variance expected per day far ahead
 * @param averageClose of the last ten bars, dollars
 */
record TrailingLevel(double today, double longRun, double averageClose) {
    /** What is left after a day of a departure from the long run: a half-life of nine weeks. */
    static final double PERSISTENCE = 0.985;
    /** Volatility rises by this many percent when the stock is one percent below its ten-day average; recorded: 1.99. */
    static final double ELASTICITY = 2.0;
    /** A report's gap in daily standard deviations. */
    static final double REPORT_DEVIATIONS = 3.0;

    private static final int SHORT = 20;
    private static final int MIDDLE = 60;
    private static final int LONG = 250;
    private static final int AVERAGE = 10;
    private static final int LEAST_RETURNS = 5;
    private static final double UNKNOWN = 0.30 * 0.30 / 252;
    private static final double LOWEST = 0.08 * 0.08 / 252;
    private static final double HIGHEST = 2.0 * 2.0 / 252;

    /** Which returns are reports' gaps, and so no part of the usual level. */
    interface Gaps {
        boolean isGap(int bar);
    }

    static TrailingLevel of(BarSeries bars, Gaps gaps) {
        double shortRun = variance(bars, SHORT, gaps);
        double blend = (shortRun + variance(bars, MIDDLE, gaps)) / 2;
        return new TrailingLevel(bounded(blend), bounded((variance(bars, LONG, gaps) + blend) / 2), average(bars));
    }

    private static double bounded(double variance) {
        return Math.clamp(variance, LOWEST, HIGHEST);
    }

    private static double variance(BarSeries bars, int days, Gaps gaps) {
        double sum = 0;
        int count = 0;
        for (int bar = bars.size() - 1; bar >= 1 && bar >= bars.size() - days; bar--) {
            if (!gaps.isGap(bar)) {
                double move = StrictMath.log(bars.close(bar) / bars.close(bar - 1));
                sum += move * move;
                count++;
            }
        }
        return count < LEAST_RETURNS ? UNKNOWN : sum / count;
    }

    private static double average(BarSeries bars) {
        double sum = 0;
        int count = Math.min(AVERAGE, bars.size());
        for (int bar = bars.size() - count; bar < bars.size(); bar++) {
            sum += bars.close(bar);
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Expected variance of what remains of today and of {@code days} more sessions, at this spot. */
    double expected(double spot, double remaining, int days) {
        double lift =
                averageClose <= 0 ? 1 : Math.clamp(StrictMath.pow(spot / averageClose, -2 * ELASTICITY), 0.4, 2.5);
        double now = today * lift;
        double ahead = days * longRun + (now - longRun) * VarianceProcess.geometricSum(PERSISTENCE, days);
        return now * remaining + ahead;
    }

    /** Variance of one report's gap. */
    double reportVariance() {
        return REPORT_DEVIATIONS * REPORT_DEVIATIONS * longRun;
    }
}

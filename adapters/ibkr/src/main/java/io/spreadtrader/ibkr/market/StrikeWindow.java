package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.PutCall;
import java.util.function.Predicate;

/**
 * Which strikes of an expiration are worth a line, in standard deviations of the underlying's move until then: an option
 * this far out of the money (a call above, a put below), or this far in it. Legs are chosen by delta, from 0.05 to 0.50:
 * at the money's volatility a delta of 0.05 lies 1.65 deviations out, and a steep smile pushes it out by half as much
 * again; a delta of 0.50 lies within a quarter of one of the spot.
 *
 * @param leastShare of the spot, at least, on either side: for what is so calm that few strikes would be left
 * @param usualVolatility where the broker tells none, annualised
 */
public record StrikeWindow(double outOfTheMoney, double inTheMoney, double leastShare, double usualVolatility) {
    public static final StrikeWindow STANDARD = new StrikeWindow(2.75, 0.75, 0.03, 0.8);

    /** Every listed strike: for a gateway that limits nothing. */
    public static final StrikeWindow EVERYTHING =
            new StrikeWindow(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0.8);

    private static final double DAYS_OF_YEAR = 365;

    public StrikeWindow {
        if (!(outOfTheMoney > 0) || !(inTheMoney >= 0) || !(leastShare >= 0) || !(usualVolatility > 0)) {
            throw new IllegalArgumentException("no window: " + outOfTheMoney + " out, " + inTheMoney + " in, "
                    + leastShare + " at least, " + usualVolatility + " usual");
        }
    }

    public boolean isEverything() {
        return Double.isInfinite(outOfTheMoney) && Double.isInfinite(inTheMoney);
    }

    /**
     * The contracts of an expiration that are within it.
     *
     * @param spot dollars
     * @param volatility at the money, annualised; zero or less where unknown
     * @param days to expiration
     */
    Predicate<OptionContract> around(double spot, double volatility, int days) {
        double deviation =
                (volatility > 0 ? volatility : usualVolatility) * Math.sqrt(Math.max(1, days) / DAYS_OF_YEAR);
        double out = Math.max(leastShare, Math.expm1(outOfTheMoney * deviation));
        double in = Math.max(leastShare, inTheMoney * deviation);
        return contract -> {
            double above = contract.strike().dollars() / spot - 1;
            double outside = contract.right() == PutCall.CALL ? above : -above;
            return outside <= out && outside >= -in;
        };
    }
}

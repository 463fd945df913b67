package io.spreadtrader.core.pricing;

import io.spreadtrader.core.value.PutCall;
import java.util.OptionalDouble;

/**
 * European options on an underlying with a continuous dividend yield: F. Black and M. Scholes (1973), R. Merton
 * (1973). Early exercise is not in it, which is simple on purpose: the options traded here are American, and their
 * prices differ where a dividend or a deep put makes early exercise worth something.
 *
 * <p>Dollars per share throughout. Years are years of 365 days; rates are continuously compounded annual fractions
 * (0.04 = 4 %); volatility is annualised (0.25 = 25 %). Without time or volatility left an option is worth its
 * discounted intrinsic value on the forward.
 */
public final class BlackScholes {
    private static final double DAYS_PER_YEAR = 365;
    private static final double POINT = 0.01;
    /** Implied volatilities are looked for in between: from practically none to 2000 %. */
    static final double LEAST_VOLATILITY = 1e-6;

    static final double MOST_VOLATILITY = 20;
    private static final int MOST_STEPS = 200;

    private BlackScholes() {}

    /**
     * The value of one option per share.
     *
     * @throws IllegalArgumentException when spot or strike is not positive, or anything is not finite or negative
     *     where it cannot be
     */
    public static double price(
            PutCall right,
            double spot,
            double strike,
            double years,
            double rate,
            double dividendYield,
            double volatility) {
        check(spot, strike, years, rate, dividendYield, volatility);
        return discounted(
                right,
                spot * StrictMath.exp(-dividendYield * years),
                strike * StrictMath.exp(-rate * years),
                volatility * Math.sqrt(years));
    }

    /** How the value answers to its market; see {@link Greeks} for the units. */
    public static Greeks greeks(
            PutCall right,
            double spot,
            double strike,
            double years,
            double rate,
            double dividendYield,
            double volatility) {
        check(spot, strike, years, rate, dividendYield, volatility);
        double sign = right == PutCall.CALL ? 1 : -1;
        double dividendDiscount = StrictMath.exp(-dividendYield * years);
        double presentSpot = spot * dividendDiscount;
        double presentStrike = strike * StrictMath.exp(-rate * years);
        double rootYears = Math.sqrt(years);
        double deviation = volatility * rootYears;
        double d1 = upper(presentSpot, presentStrike, deviation);
        double d2 = deviation == 0 ? d1 : d1 - deviation;
        double inTheMoney1 = NormalDistribution.cumulative(sign * d1);
        double inTheMoney2 = NormalDistribution.cumulative(sign * d2);
        double density = deviation == 0 ? 0 : NormalDistribution.density(d1);
        double gamma = deviation == 0 ? 0 : dividendDiscount * density / (spot * deviation);
        double decay = deviation == 0 ? 0 : -presentSpot * density * volatility / (2 * rootYears);
        double carry = sign * (dividendYield * presentSpot * inTheMoney1 - rate * presentStrike * inTheMoney2);
        return new Greeks(
                sign * dividendDiscount * inTheMoney1,
                gamma,
                (decay + carry) / DAYS_PER_YEAR,
                presentSpot * density * rootYears * POINT,
                sign * presentStrike * years * inTheMoney2 * POINT);
    }

    /**
     * The volatility at which {@link #price} gives this price: the price it gives back is the same up to rounding.
     *
     * @param price dollars per share
     * @return empty where no volatility gives it: at or below the discounted intrinsic value, at or above the most an
     *     option can be worth, without time, or outside the volatilities looked for
     */
    public static OptionalDouble impliedVolatility(
            PutCall right, double price, double spot, double strike, double years, double rate, double dividendYield) {
        check(spot, strike, years, rate, dividendYield, 0);
        if (!Double.isFinite(price) || years == 0) {
            return OptionalDouble.empty();
        }
        double presentSpot = spot * StrictMath.exp(-dividendYield * years);
        double presentStrike = strike * StrictMath.exp(-rate * years);
        double forwardGain = right == PutCall.CALL ? presentSpot - presentStrike : presentStrike - presentSpot;
        // Only the time value depends on volatility; the out-of-the-money twin has it without the rest.
        PutCall outside = forwardGain > 0 ? right.opposite() : right;
        double timeValue = price - Math.max(forwardGain, 0);
        double rootYears = Math.sqrt(years);
        boolean possible = timeValue > 0
                && timeValue > discounted(outside, presentSpot, presentStrike, LEAST_VOLATILITY * rootYears)
                && timeValue < discounted(outside, presentSpot, presentStrike, MOST_VOLATILITY * rootYears);
        return possible
                ? OptionalDouble.of(solve(outside, timeValue, presentSpot, presentStrike, rootYears))
                : OptionalDouble.empty();
    }

    /**
     * Newton's method on the logarithm of the price, kept inside a bracket that shrinks with every step: fast where
     * the price answers to volatility, and never lost where it hardly does.
     */
    private static double solve(
            PutCall right, double target, double presentSpot, double presentStrike, double rootYears) {
        double low = LEAST_VOLATILITY;
        double high = MOST_VOLATILITY;
        double logMoneyness = Math.abs(StrictMath.log(presentSpot / presentStrike));
        double volatility = Math.clamp(Math.sqrt(2 * logMoneyness) / rootYears, 0.05, 2);
        for (int step = 0; step < MOST_STEPS; step++) {
            double deviation = volatility * rootYears;
            double value = discounted(right, presentSpot, presentStrike, deviation);
            if (value == target) {
                return volatility;
            }
            if (value < target) {
                low = volatility;
            } else {
                high = volatility;
            }
            double vega =
                    presentSpot * NormalDistribution.density(upper(presentSpot, presentStrike, deviation)) * rootYears;
            double next = volatility - StrictMath.log(value / target) * value / vega;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - volatility) <= Math.ulp(volatility)) {
                return next;
            }
            volatility = next;
        }
        return volatility;
    }

    /** Black's formula on present values. */
    private static double discounted(PutCall right, double presentSpot, double presentStrike, double deviation) {
        double sign = right == PutCall.CALL ? 1 : -1;
        if (deviation == 0) {
            return Math.max(sign * (presentSpot - presentStrike), 0);
        }
        double d1 = upper(presentSpot, presentStrike, deviation);
        double value = sign
                * (presentSpot * NormalDistribution.cumulative(sign * d1)
                        - presentStrike * NormalDistribution.cumulative(sign * (d1 - deviation)));
        return Math.max(value, Math.max(sign * (presentSpot - presentStrike), 0));
    }

    /** d1; without any deviation left its sign says on which side of the strike the forward ends. */
    private static double upper(double presentSpot, double presentStrike, double deviation) {
        double logMoneyness = StrictMath.log(presentSpot / presentStrike);
        if (deviation == 0) {
            return logMoneyness == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, logMoneyness);
        }
        return logMoneyness / deviation + 0.5 * deviation;
    }

    private static void check(
            double spot, double strike, double years, double rate, double dividendYield, double volatility) {
        boolean possible = spot > 0
                && strike > 0
                && years >= 0
                && volatility >= 0
                && Double.isFinite(spot + strike + years + rate + dividendYield + volatility);
        if (!possible) {
            throw new IllegalArgumentException("cannot price an option: spot " + spot + ", strike " + strike
                    + ", years " + years + ", rate " + rate + ", dividend yield " + dividendYield + ", volatility "
                    + volatility);
        }
    }
}

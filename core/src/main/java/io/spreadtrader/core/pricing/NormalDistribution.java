package io.spreadtrader.core.pricing;

/**
 * The standard normal distribution, accurate to about 1e-15 relative in the lower tail and absolute elsewhere, with
 * the same result on every machine.
 *
 * <p>Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23
 * (1969), 631-637.
 */
public final class NormalDistribution {
    private static final double ONE_OVER_ROOT_TWO = 0.7071067811865476;
    private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;
    private static final double ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;
    private static final double SMALL = 0.46875;
    private static final double MEDIUM = 4;
    private static final double VANISHING = 26.6;

    private static final double[] SMALL_ABOVE = {
        0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694
    };
    private static final double[] SMALL_BELOW = {
        1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
    };
    private static final double[] MEDIUM_ABOVE = {
        2.1531153547440383e-8,
        0.5641884969886701,
        8.883149794388377,
        66.11919063714163,
        298.6351381974001,
        881.952221241769,
        1712.0476126340707,
        2051.0783778260716,
        1230.3393547979972
    };
    private static final double[] MEDIUM_BELOW = {
        1,
        15.744926110709835,
        117.6939508913125,
        537.1811018620099,
        1621.3895745666903,
        3290.7992357334597,
        4362.619090143247,
        3439.3676741437216,
        1230.3393548037495
    };
    private static final double[] LARGE_ABOVE = {
        0.016315387137302097,
        0.30532663496123236,
        0.36034489994980445,
        0.12578172611122926,
        0.016083785148742275,
        0.0006587491615298378
    };
    private static final double[] LARGE_BELOW = {
        1, 2.568520192289822, 1.8729528499234604, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918
    };

    private NormalDistribution() {}

    /** The probability of a value at or below {@code x}. */
    public static double cumulative(double x) {
        double size = Math.abs(x) * ONE_OVER_ROOT_TWO;
        if (size <= SMALL) {
            double square = size * size;
            double error = size * polynomial(SMALL_ABOVE, square) / polynomial(SMALL_BELOW, square);
            return x < 0 ? 0.5 - 0.5 * error : 0.5 + 0.5 * error;
        }
        double tail = size > VANISHING
                ? 0
                : 0.5
                        * exponentialOfMinusHalfSquare(Math.abs(x))
                        * (size <= MEDIUM ? mediumTail(size) : largeTail(size));
        return x < 0 ? tail : 1 - tail;
    }

    /** The density at {@code x}. */
    public static double density(double x) {
        return ONE_OVER_ROOT_TWO_PI * StrictMath.exp(-0.5 * x * x);
    }

    /** The complementary error function over exp(-size squared). */
    private static double mediumTail(double size) {
        return polynomial(MEDIUM_ABOVE, size) / polynomial(MEDIUM_BELOW, size);
    }

    private static double largeTail(double size) {
        double inverse = 1 / (size * size);
        double correction = inverse * polynomial(LARGE_ABOVE, inverse) / polynomial(LARGE_BELOW, inverse);
        return (ONE_OVER_ROOT_PI - correction) / size;
    }

    /** Splits the square into a part that is exact and a small rest, so that the tail keeps its digits. */
    private static double exponentialOfMinusHalfSquare(double x) {
        double coarse = Math.floor(x * 16) / 16;
        double rest = (x - coarse) * (x + coarse);
        return StrictMath.exp(-0.5 * coarse * coarse) * StrictMath.exp(-0.5 * rest);
    }

    /** Coefficients from the highest power down. */
    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}

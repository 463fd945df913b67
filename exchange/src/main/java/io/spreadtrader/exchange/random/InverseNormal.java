package io.spreadtrader.exchange.random;

import java.util.Arrays;

/**
 * Quantiles of the standard normal distribution: Wichura (1988), Algorithm AS 241, PPND16, accurate to about 1e-16. The
 * central 85 % is a ratio of two polynomials; only the tails need a logarithm, and that one is {@link StrictMath}'s, so
 * that every machine draws the same number.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as printed in the paper
public final class InverseNormal {
    private static final double CENTRE = 0.425;
    private static final double CENTRE_SQUARED = 0.180625;
    private static final double FAR_TAIL = 5.0;
    private static final double TAIL_SHIFT = 1.6;
    private static final int BLOCK = 512;

    private InverseNormal() {}

    /** The value below which a standard normal falls with {@code probability}, which lies in (0, 1). */
    public static double of(double probability) {
        double centred = probability - 0.5;
        if (Math.abs(centred) <= CENTRE) {
            return central(centred, CENTRE_SQUARED - centred * centred);
        }
        return tail(probability, centred);
    }

    /**
     * Replaces the first {@code count} probabilities by their quantiles. The central formula runs over all of them
     * without a branch, which the compiler turns into vector instructions; the tails are then done again.
     */
    static void ofAll(double[] probabilities, int count) {
        for (int from = 0; from < count; from += BLOCK) {
            ofBlock(probabilities, from, Math.min(count, from + BLOCK));
        }
    }

    private static void ofBlock(double[] values, int from, int to) {
        double[] probabilities = Arrays.copyOfRange(values, from, to);
        for (int index = from; index < to; index++) {
            double centred = values[index] - 0.5;
            values[index] = central(centred, CENTRE_SQUARED - centred * centred);
        }
        for (int index = 0; index < probabilities.length; index++) {
            double centred = probabilities[index] - 0.5;
            if (Math.abs(centred) > CENTRE) {
                values[from + index] = tail(probabilities[index], centred);
            }
        }
    }

    private static double tail(double probability, double centred) {
        double tail = centred < 0 ? probability : 1 - probability;
        double root = Math.sqrt(-StrictMath.log(tail));
        double value = root <= FAR_TAIL ? middle(root - TAIL_SHIFT) : far(root - FAR_TAIL);
        return centred < 0 ? -value : value;
    }

    private static double central(double centred, double r) {
        double above = ((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
                                                                                + 4.5921953931549871457e4)
                                                                        * r
                                                                + 1.3731693765509461125e4)
                                                        * r
                                                + 1.9715909503065514427e3)
                                        * r
                                + 1.3314166789178437745e2)
                        * r
                + 3.3871328727963666080;
        double below = ((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r
                                                                                + 2.1213794301586595867e4)
                                                                        * r
                                                                + 5.3941960214247511077e3)
                                                        * r
                                                + 6.8718700749205790830e2)
                                        * r
                                + 4.2313330701600911252e1)
                        * r
                + 1;
        return centred * above / below;
    }

    private static double middle(double r) {
        double above =
                ((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r
                                                                                        + 1.27045825245236838258)
                                                                                * r
                                                                        + 3.64784832476320460504)
                                                                * r
                                                        + 5.76949722146069140550)
                                                * r
                                        + 4.63033784615654529590)
                                * r
                        + 1.42343711074968357734;
        double below =
                ((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r
                                                                                        + 1.48103976427480074590e-1)
                                                                                * r
                                                                        + 6.89767334985100004550e-1)
                                                                * r
                                                        + 1.67638483018380384940)
                                                * r
                                        + 2.05319162663775882187)
                                * r
                        + 1;
        return above / below;
    }

    private static double far(double r) {
        double above =
                ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r
                                                                                        + 2.65321895265761230930e-2)
                                                                                * r
                                                                        + 2.96560571828504891230e-1)
                                                                * r
                                                        + 1.78482653991729133580)
                                                * r
                                        + 5.46378491116411436990)
                                * r
                        + 6.65790464350110377720;
        double below =
                ((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
                                                                                        + 7.86869131145613259100e-4)
                                                                                * r
                                                                        + 1.48753612908506148525e-2)
                                                                * r
                                                        + 1.36929880922735805310e-1)
                                                * r
                                        + 5.99832206555887937690e-1)
                                * r
                        + 1;
        return above / below;
    }
}

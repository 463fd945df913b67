package io.spreadtrader.exchange.options;

import io.spreadtrader.core.value.PutCall;

/**
 * European option value by Black (1976) on the forward. Simple for now: early exercise is worth nothing here beyond the
 * floor at intrinsic value that {@link OptionDesk} adds.
 */
final class EuropeanOption {
    private EuropeanOption() {}

    /** Value per share; {@code totalVariance} is volatility squared times years. */
    static double value(PutCall right, double forward, double strike, double discount, double totalVariance) {
        double deviation = Math.sqrt(totalVariance);
        double upper = StrictMath.log(forward / strike) / deviation + deviation / 2;
        double lower = upper - deviation;
        return right == PutCall.CALL
                ? discount * (forward * normal(upper) - strike * normal(lower))
                : discount * (strike * normal(-lower) - forward * normal(-upper));
    }

    /** Cumulative standard normal: Hart (1968), algorithm 5666, to about 1e-15. */
    static double normal(double x) {
        double size = Math.abs(x);
        if (size > 37) {
            return x > 0 ? 1 : 0;
        }
        double density = StrictMath.exp(-size * size / 2);
        double tail;
        if (size < 7.07106781186547) {
            double above = ((((((3.52624965998911e-2 * size + 0.700383064443688) * size + 6.37396220353165) * size
                                                                    + 33.912866078383)
                                                            * size
                                                    + 112.079291497871)
                                            * size
                                    + 221.213596169931)
                            * size
                    + 220.206867912376);
            double below = (((((((8.83883476483184e-2 * size + 1.75566716318264) * size + 16.064177579207) * size
                                                                                    + 86.7807322029461)
                                                                            * size
                                                                    + 296.564248779674)
                                                            * size
                                                    + 637.333633378831)
                                            * size
                                    + 793.826512519948)
                            * size
                    + 440.413735824752);
            tail = density * above / below;
        } else {
            tail = density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631;
        }
        return x > 0 ? 1 - tail : tail;
    }
}

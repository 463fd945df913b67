package io.spreadtrader.core.pricing;

import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.PutCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one expiration's out-of-the-money quotes say about where the underlying will be: implied volatilities by
 * strike, straight between strikes and flat beyond the outermost, and the risk-neutral distribution that follows.
 *
 * <p>The probability of ending above a level is the slope of the call price against its strike with the smile moving
 * along (D. Breeden and R. Litzenberger, 1978): N(d2) less the smile's slope times the undiscounted vega. Quotes are
 * noisy and straight lines have corners, so the result is made to fall with the level (pool adjacent violators).
 */
public final class Smile {
    private static final int POINTS_PER_INTERVAL = 8;

    private final double forward;
    private final double rootYears;
    private final double[] strikes;
    private final double[] volatilities;
    private final double[] slopes;
    private final double[] levels;
    private final double[] probabilities;

    private Smile(double forward, double years, double[] strikes, double[] volatilities) {
        this.forward = forward;
        this.rootYears = Math.sqrt(years);
        this.strikes = strikes;
        this.volatilities = volatilities;
        this.slopes = slopes(strikes, volatilities);
        this.levels = levels(strikes);
        this.probabilities = falling(Arrays.stream(levels).map(this::digital).toArray());
    }

    /**
     * The smile of one expiration.
     *
     * @param quotes of that expiration; others, one-sided and in-the-money ones are not used
     * @param spot less the present value of dividends before expiration, dollars
     * @param years to expiration
     * @param rate continuously compounded annual fraction
     * @return empty where no quote is usable
     */
    public static Optional<Smile> of(List<OptionQuote> quotes, double spot, double years, double rate) {
        if (years <= 0 || spot <= 0) {
            return Optional.empty();
        }
        double forward = spot * StrictMath.exp(rate * years);
        List<double[]> nodes = new ArrayList<>();
        for (OptionQuote quote : quotes.stream()
                .filter(OptionQuote::isTwoSided)
                .sorted(Comparator.comparing(quote -> quote.contract().strike()))
                .toList()) {
            double strike = quote.contract().strike().dollars();
            PutCall outside = strike >= forward ? PutCall.CALL : PutCall.PUT;
            boolean repeated = !nodes.isEmpty() && nodes.getLast()[0] == strike;
            if (quote.contract().right() != outside || repeated) {
                continue;
            }
            OptionalDouble volatility =
                    BlackScholes.impliedVolatility(outside, quote.mid().dollars(), spot, strike, years, rate, 0);
            volatility.ifPresent(found -> nodes.add(new double[] {strike, found}));
        }
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Smile(
                        forward,
                        years,
                        nodes.stream().mapToDouble(node -> node[0]).toArray(),
                        nodes.stream().mapToDouble(node -> node[1]).toArray()));
    }

    /** The implied volatility at a strike, annualised (0.25 = 25 %). */
    public double volatility(double strike) {
        return interpolated(strikes, volatilities, strike);
    }

    /** The risk-neutral probability that the underlying expires above {@code level} dollars; in [0, 1], falling. */
    public double probabilityAbove(double level) {
        if (level <= 0) {
            return 1;
        }
        if (level < levels[0]) {
            return Math.max(digital(level), probabilities[0]);
        }
        if (level > levels[levels.length - 1]) {
            return Math.min(digital(level), probabilities[probabilities.length - 1]);
        }
        return interpolated(levels, probabilities, level);
    }

    private double digital(double level) {
        double deviation = volatility(level) * rootYears;
        double d1 = StrictMath.log(forward / level) / deviation + 0.5 * deviation;
        double undiscountedVega = forward * NormalDistribution.density(d1) * rootYears;
        double skew = undiscountedVega * interpolated(strikes, slopes, level);
        return Math.clamp(NormalDistribution.cumulative(d1 - deviation) - skew, 0, 1);
    }

    /** Volatility per dollar of strike at each strike, from its neighbours; zero at the ends, where it turns flat. */
    private static double[] slopes(double[] strikes, double[] volatilities) {
        double[] slopes = new double[strikes.length];
        for (int i = 1; i < strikes.length - 1; i++) {
            slopes[i] = (volatilities[i + 1] - volatilities[i - 1]) / (strikes[i + 1] - strikes[i - 1]);
        }
        return slopes;
    }

    private static double[] levels(double[] strikes) {
        double[] levels = new double[(strikes.length - 1) * POINTS_PER_INTERVAL + 1];
        for (int i = 0; i < levels.length; i++) {
            int interval = Math.min(i / POINTS_PER_INTERVAL, Math.max(strikes.length - 2, 0));
            double part = (i - interval * POINTS_PER_INTERVAL) / (double) POINTS_PER_INTERVAL;
            double next = strikes[Math.min(interval + 1, strikes.length - 1)];
            levels[i] = strikes[interval] + part * (next - strikes[interval]);
        }
        return levels;
    }

    /** The nearest sequence (least squares) that never rises. */
    private static double[] falling(double[] values) {
        double[] means = new double[values.length];
        int[] sizes = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            means[blocks] = value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 1] > means[blocks - 2]) {
                int size = sizes[blocks - 1] + sizes[blocks - 2];
                means[blocks - 2] =
                        (means[blocks - 1] * sizes[blocks - 1] + means[blocks - 2] * sizes[blocks - 2]) / size;
                sizes[blocks - 2] = size;
                blocks--;
            }
        }
        double[] result = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(result, at, at + sizes[block], means[block]);
            at += sizes[block];
        }
        return result;
    }

    private static double interpolated(double[] xs, double[] ys, double x) {
        int found = Arrays.binarySearch(xs, x);
        if (found >= 0) {
            return ys[found];
        }
        int above = -found - 1;
        if (above == 0 || above == xs.length) {
            return ys[above == 0 ? 0 : xs.length - 1];
        }
        double part = (x - xs[above - 1]) / (xs[above] - xs[above - 1]);
        return ys[above - 1] + part * (ys[above] - ys[above - 1]);
    }
}

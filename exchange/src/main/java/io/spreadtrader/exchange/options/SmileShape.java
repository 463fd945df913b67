package io.spreadtrader.exchange.options;

/**
 * How implied variance bends around the money: the surface "SSVI" of Gatheral and Jacquier (2014), equation 4.1, with
 * their power-law curvature. Below, {@code k = ln(strike / forward)} and {@code theta} is the total variance
 * (volatility squared times years) at the money:
 *
 * <pre>w(k) = theta / 2 (1 + rho phi k + sqrt((phi k + rho)^2 + 1 - rho^2)),  phi = eta theta^-gamma (1 + theta)^(gamma - 1)</pre>
 *
 * <p>With {@code eta (1 + |rho|) <= 2} and {@code 0 < gamma <= 1/2} no butterfly is negative, and as long as theta never
 * falls with time no calendar spread is (their corollary 4.1); the constructor holds it to that.
 *
 * @param rho skew: negative where low strikes are dearer
 * @param eta curvature
 * @param gamma how curvature decays with maturity
 */
public record SmileShape(double rho, double eta, double gamma) {
    /** Fitted to single stocks; see docs/studies/option-surface-fit.md. */
    public static final SmileShape FITTED_STOCKS = new SmileShape(-0.255, 0.776, 0.499);

    /** Fitted to an index fund. */
    public static final SmileShape FITTED_INDEX = new SmileShape(-0.692, 1.181, 0.464);

    /** Below this total variance an option is as good as expired, and curvature would run to infinity. */
    public static final double LEAST_TOTAL_VARIANCE = 1e-8;

    public SmileShape {
        if (!(Math.abs(rho) < 1 && eta > 0 && eta * (1 + Math.abs(rho)) <= 2 && gamma > 0 && gamma <= 0.5)) {
            throw new IllegalArgumentException(
                    "smile allows arbitrage: rho " + rho + ", eta " + eta + ", gamma " + gamma);
        }
    }

    /** Curvature at this total variance: one computation per expiration. */
    public Slice at(double totalVariance) {
        double theta = Math.max(LEAST_TOTAL_VARIANCE, totalVariance);
        double phi = eta * StrictMath.pow(theta, -gamma) * StrictMath.pow(1 + theta, gamma - 1);
        return new Slice(theta, phi, rho);
    }

    /** The smile of one expiration. */
    public record Slice(double theta, double phi, double rho) {
        /** Total implied variance at {@code logMoneyness = ln(strike / forward)}. */
        public double totalVariance(double logMoneyness) {
            double tilted = phi * logMoneyness + rho;
            return theta / 2 * (1 + rho * phi * logMoneyness + Math.sqrt(tilted * tilted + 1 - rho * rho));
        }
    }
}

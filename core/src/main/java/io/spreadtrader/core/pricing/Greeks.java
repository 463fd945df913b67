package io.spreadtrader.core.pricing;

/**
 * How an option's or a spread's value answers to its market, per share.
 *
 * @param delta dollars per dollar of the underlying
 * @param gamma delta per dollar of the underlying
 * @param theta dollars per calendar day that passes
 * @param vega dollars per volatility point (0.01)
 * @param rho dollars per percentage point of the interest rate (0.01)
 */
public record Greeks(double delta, double gamma, double theta, double vega, double rho) {
    public static final Greeks ZERO = new Greeks(0, 0, 0, 0, 0);

    public Greeks plus(Greeks other) {
        return new Greeks(
                delta + other.delta, gamma + other.gamma, theta + other.theta, vega + other.vega, rho + other.rho);
    }

    public Greeks minus(Greeks other) {
        return plus(other.times(-1));
    }

    /** The greeks of {@code factor} times as much. */
    public Greeks times(double factor) {
        return new Greeks(delta * factor, gamma * factor, theta * factor, vega * factor, rho * factor);
    }
}

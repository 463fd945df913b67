package io.spreadtrader.exchange.options;

import io.spreadtrader.core.pricing.BlackScholes;
import io.spreadtrader.core.value.PutCall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Everything the options of one expiration share. Dividends come off the spot at their present value, so that the stock
 * that is left carries interest only; a continuous yield of {@code -ln(1 - dividends / spot) / years} says the same.
 *
 * @param breadth how much wider these options are quoted than the busiest names'
 */
record ExpirationPricing(
        double spot, double forward, double discount, double years, SmileShape.Slice smile, double breadth) {
    private static final double SECONDS_PER_YEAR = 365.0 * 86_400;

    static ExpirationPricing of(LocalDate expiration, Instant close, UnderlyingState state) {
        double years = Duration.between(state.stock().at(), close).toSeconds() / SECONDS_PER_YEAR;
        double discount = StrictMath.exp(-state.carry().rate(expiration) * years);
        double kept = Math.max(0.01, state.spot() - state.carry().dividends(expiration));
        return new ExpirationPricing(
                state.spot(),
                kept / discount,
                discount,
                years,
                state.smile().at(state.variance().until(expiration)),
                WidthModel.breadthFactor(state.contractsPerDay()));
    }

    double days() {
        return years * 365;
    }

    private double totalVariance(double strike) {
        return Math.max(SmileShape.LEAST_TOTAL_VARIANCE / 4, smile.totalVariance(StrictMath.log(strike / forward)));
    }

    /** Model value per share: European, and never below what exercise would bring. */
    double value(PutCall right, double strike) {
        // On the forward, and over one unit of time: the volatility of that unit is the root of the total variance.
        double european =
                discount * BlackScholes.price(right, forward, strike, 1, 0, 0, Math.sqrt(totalVariance(strike)));
        double intrinsic = right == PutCall.CALL ? spot - strike : strike - spot;
        return Math.max(Math.max(european, intrinsic), 0);
    }

    /** Distance from the money in standard deviations. */
    double distance(double strike) {
        return StrictMath.log(strike / forward) / Math.sqrt(smile.theta());
    }

    OptionalDouble impliedVolatility(double strike) {
        return OptionalDouble.of(Math.sqrt(totalVariance(strike) / years));
    }
}

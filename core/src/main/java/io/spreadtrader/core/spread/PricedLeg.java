package io.spreadtrader.core.spread;

import io.spreadtrader.core.pricing.Greeks;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;

/**
 * A leg whose quote passed every filter on legs.
 *
 * @param volatility implied by its own mid price, annualised
 * @param greeks per share
 */
record PricedLeg(OptionQuote quote, double volatility, Greeks greeks) {
    OptionContract contract() {
        return quote.contract();
    }

    double absoluteDelta() {
        return Math.abs(greeks.delta());
    }
}

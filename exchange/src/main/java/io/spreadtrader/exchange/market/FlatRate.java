package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.Rates;
import java.time.LocalDate;

/** One interest rate for every day and maturity. */
record FlatRate(double annual, String source) implements Rates {
    static final FlatRate SIMULATED = new FlatRate(0.04, "simulated market: flat 4 %");

    @Override
    public double rate(LocalDate date, int days) {
        return annual;
    }
}

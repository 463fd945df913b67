package io.spreadtrader.core.pricing;

import io.spreadtrader.core.port.Rates;
import java.time.LocalDate;

/** One interest rate for every day and term. */
public record FlatRates(double annual) implements Rates {
    @Override
    public double rate(LocalDate date, int days) {
        return annual;
    }

    @Override
    public String source() {
        return "flat " + annual;
    }
}

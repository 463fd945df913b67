package io.spreadtrader.core.pricing;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.Rates;
import java.time.LocalDate;

/** One rate for every date and term: the setting {@code interest-rate}. */
public record ConfiguredRate(double rate, String source) implements Rates {
    public static ConfiguredRate of(Configuration configuration) {
        return new ConfiguredRate(
                configuration.get(Settings.INTEREST_RATE),
                "setting interest-rate " + configuration.shown(Settings.INTEREST_RATE));
    }

    @Override
    public double rate(LocalDate date, int days) {
        return rate;
    }
}

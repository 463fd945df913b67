package io.spreadtrader.core.spread;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Everything beside signal and chain that a selection depends on.
 *
 * @param today the session's date in New York
 * @param ivRank 0 to 100, empty where unknown
 * @param realizedVolatility of the underlying, annualised: 0.25 = 25 %
 */
public record SelectionContext(
        Instant now,
        LocalDate today,
        Rates rates,
        EventCalendar events,
        OptionalDouble ivRank,
        double realizedVolatility) {
    public SelectionContext {
        if (!(realizedVolatility >= 0) || !Double.isFinite(realizedVolatility)) {
            throw new IllegalArgumentException("realised volatility must be zero or more: " + realizedVolatility);
        }
    }
}

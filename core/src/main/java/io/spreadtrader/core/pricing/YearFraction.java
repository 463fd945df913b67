package io.spreadtrader.core.pricing;

import io.spreadtrader.core.time.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Time as options are priced with it: years of 365 days, to 16:00 New York on the expiration date. */
public final class YearFraction {
    private static final LocalTime EXPIRES = LocalTime.of(16, 0);
    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;
    private static final double DAYS_PER_YEAR = 365;

    private YearFraction() {}

    /** Years left at {@code now}; zero once expired. */
    public static double until(LocalDate expiration, Instant now) {
        Instant end = expiration.atTime(EXPIRES).atZone(MarketCalendar.NEW_YORK).toInstant();
        return Math.max(0, Duration.between(now, end).toSeconds() / SECONDS_PER_YEAR);
    }

    public static double ofDays(long days) {
        return days / DAYS_PER_YEAR;
    }
}

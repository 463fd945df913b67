package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Every weekday from 09:30 to 16:00, New York. */
public final class Weekdays implements MarketCalendar {
    public static final Weekdays CALENDAR = new Weekdays();

    @Override
    public Optional<MarketSession> session(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend
                ? Optional.empty()
                : Optional.of(new MarketSession(date, at(date, LocalTime.of(9, 30)), at(date, LocalTime.of(16, 0))));
    }

    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(NEW_YORK).toInstant();
    }
}

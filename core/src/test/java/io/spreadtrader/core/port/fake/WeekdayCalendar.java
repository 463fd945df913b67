package io.spreadtrader.core.port.fake;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** A market that trades every weekday from 09:30 to 16:00, and to 13:00 on the days named. */
public record WeekdayCalendar(Set<LocalDate> earlyCloses) implements MarketCalendar {
    private static final LocalTime OPEN = LocalTime.of(9, 30);

    public WeekdayCalendar {
        earlyCloses = Set.copyOf(earlyCloses);
    }

    public WeekdayCalendar() {
        this(Set.of());
    }

    @Override
    public Optional<MarketSession> session(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.empty();
        }
        LocalTime close = LocalTime.of(earlyCloses.contains(date) ? 13 : 16, 0);
        return Optional.of(new MarketSession(
                date,
                date.atTime(OPEN).atZone(NEW_YORK).toInstant(),
                date.atTime(close).atZone(NEW_YORK).toInstant()));
    }
}

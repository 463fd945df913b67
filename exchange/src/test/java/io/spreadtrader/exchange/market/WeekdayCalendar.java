package io.spreadtrader.exchange.market;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Weekdays, less some holidays, with some early closes: enough of a calendar for tests. */
public record WeekdayCalendar(Set<LocalDate> holidays, Set<LocalDate> earlyCloses) implements MarketCalendar {
    /** 2026-02-16 is a holiday, 2026-02-17 closes early, and Good Friday 2026-04-03 does not trade. */
    public static final WeekdayCalendar OF_2026 = new WeekdayCalendar(
            Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 4, 3)), Set.of(LocalDate.of(2026, 2, 17)));

    @Override
    public Optional<MarketSession> session(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY
                || date.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(date)) {
            return Optional.empty();
        }
        LocalTime close = earlyCloses.contains(date) ? LocalTime.of(13, 0) : LocalTime.of(16, 0);
        return Optional.of(new MarketSession(
                date,
                date.atTime(9, 30).atZone(NEW_YORK).toInstant(),
                date.atTime(close).atZone(NEW_YORK).toInstant()));
    }
}

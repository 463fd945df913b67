package io.spreadtrader.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The New York Stock Exchange: its holidays from 1990 to 2100 by rule, its unplanned closings from a table, its early
 * closes. Days it opened late, or stopped within the day (snow, circuit breakers, the minute of silence), count as
 * ordinary sessions.
 *
 * <p>Asked millions of times in a run, so every answer is kept. Safe for use by several threads.
 */
public final class NyseCalendar implements MarketCalendar {
    public static final int FIRST_YEAR = 1990;
    public static final int LAST_YEAR = 2100;
    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);

    private final AtomicReferenceArray<YearOfSessions> years = new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException before 1990 or after 2100, where the exchange's rules were or may be others
     */
    @Override
    public boolean covers(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    @Override
    public Optional<MarketSession> session(LocalDate date) {
        return year(date.getYear()).byDayOfYear.get(date.getDayOfYear() - 1);
    }

    @Override
    public int sessionsBetween(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? sessionsUpTo(to) - sessionsUpTo(from) : 0;
    }

    /** Sessions from the first of January of {@link #FIRST_YEAR} up to and with this date. */
    private int sessionsUpTo(LocalDate date) {
        YearOfSessions year = year(date.getYear());
        return year.sessionsBefore + year.sessionsUpTo[date.getDayOfYear() - 1];
    }

    private YearOfSessions year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "the market calendar covers " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + year);
        }
        YearOfSessions known = years.get(year - FIRST_YEAR);
        if (known == null) {
            // Two threads may both make it; they make the same.
            known = YearOfSessions.of(
                    year, year == FIRST_YEAR ? 0 : year(year - 1).sessionsUpToEnd());
            years.set(year - FIRST_YEAR, known);
        }
        return known;
    }

    /** One year, by day of the year. */
    private static final class YearOfSessions {
        private final List<Optional<MarketSession>> byDayOfYear;
        /** Sessions of all earlier years since the first. */
        private final int sessionsBefore;
        /** Sessions of this year up to and with each day. */
        private final int[] sessionsUpTo;

        private YearOfSessions(List<Optional<MarketSession>> byDayOfYear, int sessionsBefore, int[] sessionsUpTo) {
            this.byDayOfYear = byDayOfYear;
            this.sessionsBefore = sessionsBefore;
            this.sessionsUpTo = sessionsUpTo;
        }

        static YearOfSessions of(int year, int sessionsBefore) {
            Set<LocalDate> closures = NyseHolidays.closures(year);
            Map<LocalDate, LocalTime> earlyCloses = NyseHolidays.earlyCloses(year);
            LocalDate first = LocalDate.of(year, 1, 1);
            List<Optional<MarketSession>> sessions = new ArrayList<>(first.lengthOfYear());
            int[] counts = new int[first.lengthOfYear()];
            int count = 0;
            for (int i = 0; i < counts.length; i++) {
                LocalDate date = first.plusDays(i);
                boolean isOpen = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !closures.contains(date);
                sessions.add(
                        isOpen
                                ? Optional.of(sessionOn(date, earlyCloses.getOrDefault(date, CLOSE)))
                                : Optional.empty());
                count += isOpen ? 1 : 0;
                counts[i] = count;
            }
            return new YearOfSessions(List.copyOf(sessions), sessionsBefore, counts);
        }

        int sessionsUpToEnd() {
            return sessionsBefore + sessionsUpTo[sessionsUpTo.length - 1];
        }

        private static MarketSession sessionOn(LocalDate date, LocalTime close) {
            return new MarketSession(date, newYork(date, OPEN), newYork(date, close));
        }

        private static Instant newYork(LocalDate date, LocalTime time) {
            return date.atTime(time).atZone(NEW_YORK).toInstant();
        }
    }
}

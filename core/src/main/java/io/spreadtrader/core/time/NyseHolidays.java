package io.spreadtrader.core.time;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The exchange's rules for the days it stays shut and the days it closes early, and the exceptions of the past. Source:
 * NYSE Rule 7.2 and the exchange's published special closings since 1990.
 */
final class NyseHolidays {
    static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);
    private static final LocalTime EARLY_CLOSE_BEFORE_1993 = LocalTime.of(14, 0);

    /** Days of mourning, attack and storm, which no rule foretells. */
    private static final Set<LocalDate> EXCEPTIONAL_CLOSURES = Set.of(
            LocalDate.of(1994, 4, 27),
            LocalDate.of(2001, 9, 11),
            LocalDate.of(2001, 9, 12),
            LocalDate.of(2001, 9, 13),
            LocalDate.of(2001, 9, 14),
            LocalDate.of(2004, 6, 11),
            LocalDate.of(2007, 1, 2),
            LocalDate.of(2012, 10, 29),
            LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5),
            LocalDate.of(2025, 1, 9));

    /** Early closes granted once: the Fridays after two Christmases and the eve of the year 2000. */
    private static final Set<LocalDate> EXCEPTIONAL_EARLY_CLOSES =
            Set.of(LocalDate.of(1997, 12, 26), LocalDate.of(1999, 12, 31), LocalDate.of(2003, 12, 26));

    private NyseHolidays() {}

    /** Weekdays of this year on which the exchange does not open. */
    static Set<LocalDate> closures(int year) {
        Set<LocalDate> closed = new HashSet<>();
        addNewYear(closed, LocalDate.of(year, Month.JANUARY, 1));
        if (year >= 1998) {
            closed.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY)); // Martin Luther King
        }
        closed.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY)); // Washington
        closed.add(easterSunday(year).minusDays(2));
        closed.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY))); // Memorial Day
        if (year >= 2022) {
            closed.add(observed(LocalDate.of(year, Month.JUNE, 19)));
        }
        closed.add(observed(LocalDate.of(year, Month.JULY, 4)));
        closed.add(LocalDate.of(year, Month.SEPTEMBER, 1).with(firstInMonth(DayOfWeek.MONDAY))); // Labor Day
        closed.add(thanksgiving(year));
        closed.add(observed(LocalDate.of(year, Month.DECEMBER, 25)));
        EXCEPTIONAL_CLOSURES.stream().filter(date -> date.getYear() == year).forEach(closed::add);
        return closed;
    }

    /** Sessions of this year that end early, with the time they end. */
    static Map<LocalDate, LocalTime> earlyCloses(int year) {
        Map<LocalDate, LocalTime> early = new HashMap<>();
        LocalTime close = year < 1993 ? EARLY_CLOSE_BEFORE_1993 : EARLY_CLOSE;
        if (year >= 1992) {
            early.put(thanksgiving(year).plusDays(1), close);
        }
        LocalDate christmasEve = LocalDate.of(year, Month.DECEMBER, 24);
        if (christmasEve.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0) {
            early.put(christmasEve, close);
        }
        if (year >= 1995) {
            addIndependenceEve(early, year);
        }
        EXCEPTIONAL_EARLY_CLOSES.stream()
                .filter(date -> date.getYear() == year)
                .forEach(date -> early.put(date, EARLY_CLOSE));
        return early;
    }

    /** A New Year's Day on a Saturday is not made up for: the Friday before ends the accounting year. */
    private static void addNewYear(Set<LocalDate> closed, LocalDate newYear) {
        if (newYear.getDayOfWeek() != DayOfWeek.SATURDAY) {
            closed.add(observed(newYear));
        }
    }

    /**
     * July 3 ends early where both it and July 4 are weekdays. When July 4 was a Thursday, years before 2013 shortened
     * the Friday after it instead of the Wednesday before.
     */
    private static void addIndependenceEve(Map<LocalDate, LocalTime> early, int year) {
        switch (LocalDate.of(year, Month.JULY, 4).getDayOfWeek()) {
            case TUESDAY, WEDNESDAY, FRIDAY -> early.put(LocalDate.of(year, Month.JULY, 3), EARLY_CLOSE);
            case THURSDAY -> early.put(LocalDate.of(year, Month.JULY, year < 2013 ? 5 : 3), EARLY_CLOSE);
            default -> {
                // Monday's eve is a Sunday; a holiday moved from the weekend has none.
            }
        }
    }

    /** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }

    private static LocalDate thanksgiving(int year) {
        return nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, day));
    }

    /** The Gregorian computus (Meeus, Jones and Butcher). */
    private static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int solar = (century + 8) / 25;
        int lunar = (century - solar + 1) / 3;
        int epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int position = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, position / 31, position % 31 + 1);
    }
}

package io.spreadtrader.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Which days the market trades, and when it opens and closes on them. */
public interface MarketCalendar {
    ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Whether this calendar can say anything of this date. */
    default boolean covers(LocalDate date) {
        return true;
    }

    /** The session of this date; empty on weekends, holidays and unplanned closings. */
    Optional<MarketSession> session(LocalDate date);

    /** The first session later than {@code date}. */
    default MarketSession sessionAfter(LocalDate date) {
        LocalDate day = date.plusDays(1);
        while (session(day).isEmpty()) {
            day = day.plusDays(1);
        }
        return session(day).orElseThrow();
    }

    /** The last session earlier than {@code date}. */
    default MarketSession sessionBefore(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (session(day).isEmpty()) {
            day = day.minusDays(1);
        }
        return session(day).orElseThrow();
    }

    /** The session of {@code date}, or the next one where it has none. */
    default MarketSession sessionOnOrAfter(LocalDate date) {
        return session(date).orElseGet(() -> sessionAfter(date));
    }

    /** The session of {@code date}, or the one before where it has none: of an expiration its last. */
    default MarketSession sessionOnOrBefore(LocalDate date) {
        return session(date).orElseGet(() -> sessionBefore(date));
    }

    /** The session whose trading hours contain {@code at}. */
    default Optional<MarketSession> openSession(Instant at) {
        return session(dateOf(at)).filter(session -> session.isOpenAt(at));
    }

    /** The date on New York's calendar. */
    default LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, NEW_YORK);
    }

    /** Sessions later than {@code from} and not later than {@code to}. */
    default int sessionsBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (session(day).isPresent()) {
                count++;
            }
        }
        return count;
    }
}

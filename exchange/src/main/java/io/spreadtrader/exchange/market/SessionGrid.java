package io.spreadtrader.exchange.market;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sessions by number, oldest first, and minutes within them. The grid reaches beyond the last session that has prices,
 * so that sessions until an expiration can be counted.
 */
final class SessionGrid {
    static final int SECONDS_PER_MINUTE = 60;

    private final List<MarketSession> sessions;
    private final long[] epochDays;
    private final long[] openSeconds;
    private final int priced;

    private SessionGrid(List<MarketSession> sessions, int priced) {
        this.sessions = sessions;
        this.priced = priced;
        this.epochDays = sessions.stream()
                .mapToLong(session -> session.date().toEpochDay())
                .toArray();
        this.openSeconds = sessions.stream()
                .mapToLong(session -> session.open().getEpochSecond())
                .toArray();
    }

    /**
     * {@code history} sessions before the session of {@code firstDay}, then {@code days} from it on, and those of the
     * {@code aheadDays} calendar days after them.
     */
    static SessionGrid around(MarketCalendar calendar, LocalDate firstDay, int history, int days, int aheadDays) {
        ArrayList<MarketSession> sessions = new ArrayList<>();
        MarketSession first = calendar.sessionOnOrAfter(firstDay);
        MarketSession session = first;
        for (int i = 0; i < history; i++) {
            session = calendar.sessionBefore(session.date());
            sessions.add(session);
        }
        List<MarketSession> ordered = new ArrayList<>(sessions.reversed());
        ordered.add(first);
        for (int i = 1; i < days; i++) {
            ordered.add(calendar.sessionAfter(ordered.getLast().date()));
        }
        return withAhead(calendar, ordered, aheadDays);
    }

    /** Every session in [{@code from}, {@code to}], and those of the {@code aheadDays} calendar days after them. */
    static SessionGrid between(MarketCalendar calendar, LocalDate from, LocalDate to, int aheadDays) {
        List<MarketSession> ordered = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            calendar.session(day).ifPresent(ordered::add);
        }
        return withAhead(calendar, ordered, aheadDays);
    }

    private static SessionGrid withAhead(MarketCalendar calendar, List<MarketSession> ordered, int aheadDays) {
        int priced = ordered.size();
        LocalDate last = ordered.getLast().date();
        for (LocalDate day = last.plusDays(1); !day.isAfter(last.plusDays(aheadDays)); day = day.plusDays(1)) {
            calendar.session(day).ifPresent(ordered::add);
        }
        return new SessionGrid(List.copyOf(ordered), priced);
    }

    /** Sessions that have prices. */
    int pricedSessions() {
        return priced;
    }

    MarketSession session(int index) {
        return sessions.get(index);
    }

    LocalDate date(int index) {
        return LocalDate.ofEpochDay(epochDays[index]);
    }

    long epochDay(int index) {
        return epochDays[index];
    }

    /** The newest priced session open at {@code at} or earlier, or -1. */
    int indexAt(Instant at) {
        int found = Arrays.binarySearch(openSeconds, 0, priced, at.getEpochSecond());
        return found >= 0 ? found : -found - 2;
    }

    /** The newest session, priced or ahead, dated {@code date} or earlier, or -1. */
    int indexOnOrBefore(LocalDate date) {
        int found = Arrays.binarySearch(epochDays, date.toEpochDay());
        return found >= 0 ? found : -found - 2;
    }

    /** The first session dated {@code date} or later; one past the grid where there is none. */
    int indexOnOrAfter(LocalDate date) {
        int found = Arrays.binarySearch(epochDays, date.toEpochDay());
        return found >= 0 ? found : -found - 1;
    }

    int size() {
        return sessions.size();
    }

    /** Minutes of the session: 390, or 210 on early closes. */
    int minutes(int index) {
        return Math.toIntExact(session(index).length().toMinutes());
    }

    /** The minute whose price is in force at {@code at}: from 0, and the last one after the close. */
    int minute(int index, Instant at) {
        long sinceOpen = at.getEpochSecond() - openSeconds[index];
        return (int) Math.min(minutes(index) - 1L, sinceOpen / SECONDS_PER_MINUTE);
    }

    /** When that minute began. */
    Instant minuteStart(int index, int minute) {
        return Instant.ofEpochSecond(openSeconds[index] + (long) minute * SECONDS_PER_MINUTE);
    }
}

package io.spreadtrader.core.trading;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When entries are decided and sent: from the scan before a session's close to ten minutes before it. */
public final class EntryWindow {
    private final MarketCalendar calendar;
    private final Duration scanLead;
    private final Duration endLead;

    public EntryWindow(Configuration configuration, MarketCalendar calendar) {
        this.calendar = calendar;
        this.scanLead = configuration.get(Settings.SCAN_BEFORE_CLOSE);
        this.endLead = configuration.get(Settings.ENTRY_WINDOW_END);
    }

    /** The daily scan's time, and the first instant of the window. */
    public Instant opensAt(MarketSession session) {
        return session.beforeClose(scanLead);
    }

    /** The first instant after the window. */
    public Instant endsAt(MarketSession session) {
        return session.beforeClose(endLead);
    }

    public boolean isOpen(MarketSession session, Instant at) {
        return !at.isBefore(opensAt(session)) && at.isBefore(endsAt(session));
    }

    /** The session in whose window a signal arriving at {@code at} is decided. */
    public MarketSession sessionFor(Instant at) {
        LocalDate date = calendar.dateOf(at);
        return calendar.session(date)
                .filter(session -> at.isBefore(endsAt(session)))
                .orElseGet(() -> calendar.sessionAfter(date));
    }
}

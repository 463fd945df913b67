package io.spreadtrader.local;

import io.spreadtrader.core.value.DataLabel;
import java.time.Instant;

/**
 * Something a person who watches a running system wants to know.
 *
 * @param at market time
 * @param text one line
 */
public record Happening(Instant at, Kind kind, String text, DataLabel label) {
    /** What happened. */
    public enum Kind {
        /** A session with the broker, whose account is about to be traded. */
        CONNECTED,
        /** What keeps the broker away, or that it is back. */
        BROKER,
        /** Today's bars, or a session's, lack symbols. */
        BARS_MISSING,
        SESSION_OPEN,
        RUN_OPENED,
        ENTRY_DECIDED,
        EXIT_DECIDED,
        ORDER_FILLED,
        ORDER_ENDED,
        ALERT,
        DAY_REPORT
    }
}

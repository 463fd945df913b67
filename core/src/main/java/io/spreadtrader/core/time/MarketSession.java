package io.spreadtrader.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One trading day of the exchange: opens 09:30, closes 16:00 or 13:00, New York. */
public record MarketSession(LocalDate date, Instant open, Instant close) {
    public MarketSession {
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException("session must open before it closes: " + date);
        }
    }

    /** From the open (inclusive) to the close (exclusive). */
    public boolean isOpenAt(Instant at) {
        return !at.isBefore(open) && at.isBefore(close);
    }

    public Instant beforeClose(Duration lead) {
        return close.minus(lead);
    }

    public Duration length() {
        return Duration.between(open, close);
    }
}

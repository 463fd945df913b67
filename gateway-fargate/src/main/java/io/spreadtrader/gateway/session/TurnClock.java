package io.spreadtrader.gateway.session;

import java.time.Instant;
import java.time.InstantSource;

/** Real time as of the present turn, while which it stands still; never goes back. Safe for several threads. */
final class TurnClock implements InstantSource {
    private Instant now;

    TurnClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** A clock that was set back is waited for. */
    synchronized void moveTo(Instant next) {
        now = next.isAfter(now) ? next : now;
    }
}

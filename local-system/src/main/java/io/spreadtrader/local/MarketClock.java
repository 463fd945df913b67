package io.spreadtrader.local;

import java.time.Instant;
import java.time.InstantSource;

/** Market time of the local system: stands still until the loop moves it, and never goes back. */
public final class MarketClock implements InstantSource {
    private Instant now;

    public MarketClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void moveTo(Instant next) {
        if (next.isBefore(now)) {
            throw new IllegalStateException("market time cannot go back from " + now + " to " + next);
        }
        now = next;
    }
}

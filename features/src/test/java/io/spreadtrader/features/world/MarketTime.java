package io.spreadtrader.features.world;

import java.time.Instant;
import java.time.InstantSource;

/** Market time, moved by the scenario and by nothing else. */
final class MarketTime implements InstantSource {
    private Instant now;

    MarketTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void moveTo(Instant next) {
        if (next.isBefore(now)) {
            throw new IllegalArgumentException("a scenario cannot go back from " + now + " to " + next);
        }
        now = next;
    }
}

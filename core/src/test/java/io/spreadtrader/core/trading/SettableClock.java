package io.spreadtrader.core.trading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Market time a test moves. */
public final class SettableClock implements InstantSource {
    private Instant now;

    public SettableClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void moveTo(Instant next) {
        now = next;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}

package io.spreadtrader.local;

import io.spreadtrader.core.time.MarketSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The fixed instants of a session: every minute while it is open, and the report after it. */
public final class SessionInstants {
    private static final Duration TICK = Duration.ofMinutes(1);

    private SessionInstants() {}

    public static Instant last(MarketSession session) {
        return session.close().plus(TICK);
    }

    /** The first fixed instant later than {@code after}; empty after the last. */
    public static Optional<Instant> next(MarketSession session, Instant after) {
        if (after.isBefore(session.open())) {
            return Optional.of(session.open());
        }
        if (!after.isBefore(last(session))) {
            return Optional.empty();
        }
        long ticks = Duration.between(session.open(), after).toSeconds() / TICK.toSeconds();
        return Optional.of(session.open().plus(TICK.multipliedBy(ticks + 1)));
    }
}

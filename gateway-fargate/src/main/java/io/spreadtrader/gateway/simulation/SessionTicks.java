package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.time.MarketSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The fixed instants of a market: every minute while a session is open, its close, and the report after it. */
public record SessionTicks(List<MarketSession> sessions) {
    private static final Duration TICK = Duration.ofMinutes(1);

    /** The last instant of all. */
    Instant end() {
        return last(sessions.getLast());
    }

    /** The first one later than {@code after}; empty after the last. */
    public Optional<Instant> next(Instant after) {
        return sessions.stream()
                .filter(session -> after.isBefore(last(session)))
                .findFirst()
                .map(session -> nextIn(session, after));
    }

    private static Instant nextIn(MarketSession session, Instant after) {
        if (after.isBefore(session.open())) {
            return session.open();
        }
        long ticks = Duration.between(session.open(), after).dividedBy(TICK);
        return session.open().plus(TICK.multipliedBy(ticks + 1));
    }

    private static Instant last(MarketSession session) {
        return session.close().plus(TICK);
    }
}

package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.time.MarketSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where market time should be when it runs by itself: so many market seconds for each elapsed one, from shortly before a
 * session's open to shortly after its close; nights are skipped.
 *
 * @param factor market seconds for each elapsed second
 * @param from market time when it was started
 * @param startedNanos the elapsed clock then
 */
public record MarketSpeed(double factor, Instant from, long startedNanos) {
    private static final Duration AROUND = Duration.ofMinutes(10);

    public MarketSpeed {
        if (!(factor > 0) || factor > 100_000) {
            throw new IllegalArgumentException("a speed lies above 0 and up to 100000: " + factor);
        }
    }

    /** Market time after so much elapsed time; empty once the market has ended. */
    public Optional<Instant> at(long nowNanos, List<MarketSession> sessions) {
        Duration left = Duration.ofNanos((long) ((nowNanos - startedNanos) * factor));
        Instant at = from;
        for (MarketSession session : sessions) {
            Instant end = session.close().plus(AROUND);
            if (at.isBefore(end)) {
                Instant begin = session.open().minus(AROUND);
                Instant start = at.isBefore(begin) ? begin : at;
                Duration length = Duration.between(start, end);
                if (left.compareTo(length) <= 0) {
                    return Optional.of(start.plus(left));
                }
                left = left.minus(length);
                at = end;
            }
        }
        return Optional.empty();
    }
}

package io.spreadtrader.gateway;

import java.time.Instant;

/** The time of a market that is simulated. Safe for use by several threads. */
public interface MovableTime {
    Instant now();

    /** It goes no further. */
    Instant end();

    /**
     * Plays every instant up to {@code to} and returns when nothing is left to do; from then on it stands still.
     *
     * @throws IllegalArgumentException when that is past, or after the end
     * @throws IllegalStateException when the gateway does not trade
     */
    Instant advanceTo(Instant to);

    /** It passes by itself from now on, so many market seconds for each elapsed one. */
    void run(double factor);
}

package io.spreadtrader.local.soak;

import java.time.Instant;
import java.util.Optional;

/** One process of the trader, from its start until it is cut off. */
interface SoakLife {
    /** A connection that was lost comes back by itself, in a time of its own that market time waits for. */
    void awaitSession();

    /** How often the connection was lost so far; a life that cannot tell says zero. */
    default long losses() {
        return 0;
    }

    void start();

    /** Everything of the present instant. */
    void step();

    Optional<Instant> nextDueAt();

    /** As a killed process leaves it: nothing is finished, nothing said. */
    void abandon();
}

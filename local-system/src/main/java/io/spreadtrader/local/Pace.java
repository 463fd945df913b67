package io.spreadtrader.local;

import java.time.Instant;

/** Lets market time pass: when the next instant may come, and who looks once it has. */
interface Pace {
    /** As fast as the work is done. */
    Pace AT_ONCE = (now, next) -> true;

    /**
     * Returns once the next instant may come.
     *
     * @return false to stop here
     */
    boolean mayPass(Instant now, Instant next);

    /** Everything due at this instant has been done and stored. */
    default void reached(Instant now) {}
}

package io.spreadtrader.gateway;

import java.util.Optional;

/** When the trading thread does what; all but {@link #movable} is that thread's alone. */
public interface Turns {
    /**
     * Looks once for the lease, where it is not held yet.
     *
     * @return whether the gateway trades now
     * @throws TradingRefusedException when it never will with these settings
     */
    boolean start();

    /** Everything that is due, or was heard. */
    void turn();

    /** Sleeps until the next turn is due, a second at most. */
    void rest();

    /** Market time, where others may move it. */
    default Optional<MovableTime> movable() {
        return Optional.empty();
    }
}

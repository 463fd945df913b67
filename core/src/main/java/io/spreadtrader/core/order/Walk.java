package io.spreadtrader.core.order;

import java.time.Instant;

/**
 * How far a working order's price has walked toward natural.
 *
 * @param step 0 at the start
 * @param nextAt when the next step, cancellation or retry is due
 * @param modifications order messages sent for it beyond the placement
 */
public record Walk(int step, Instant nextAt, int modifications) {
    public static Walk startingAt(Instant at) {
        return new Walk(0, at, 0);
    }

    public Walk next(Instant at) {
        return new Walk(step + 1, at, modifications + 1);
    }
}

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

    /** One step further; {@code messageSent} where the broker was told of a new price. */
    public Walk next(Instant at, boolean messageSent) {
        return new Walk(step + 1, at, messageSent ? modifications + 1 : modifications);
    }

    /** The same step, due again later. */
    public Walk waitingUntil(Instant at) {
        return new Walk(step, at, modifications);
    }
}

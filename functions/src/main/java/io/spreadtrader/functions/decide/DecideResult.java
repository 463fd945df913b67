package io.spreadtrader.functions.decide;

/**
 * What the decide function did.
 *
 * @param queued signals that waited for a decision before it
 * @param settled how many of them wait no longer, whoever settled them
 */
public record DecideResult(Outcome outcome, int queued, int settled) {
    public enum Outcome {
        /** The market is closed. */
        NO_SESSION,
        /** Nobody was asked anything. */
        NOTHING_QUEUED,
        /** Signals wait for their window, or for the rest of their run. */
        WAITING,
        /** At least one signal was settled. */
        SETTLED
    }

    static DecideResult without(Outcome outcome) {
        return new DecideResult(outcome, 0, 0);
    }
}

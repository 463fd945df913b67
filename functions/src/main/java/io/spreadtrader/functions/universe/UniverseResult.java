package io.spreadtrader.functions.universe;

import java.util.List;

/**
 * What the universe function did.
 *
 * @param run {@code date#slot}; empty where there is no run
 * @param shards those requested, all that had not ended
 * @param detail the numbers of a refusal
 */
public record UniverseResult(Outcome outcome, String run, List<String> shards, String detail) {
    public enum Outcome {
        /** Shards were requested: of a new run, or again. */
        REQUESTED,
        /** The run has no shard that has not ended. */
        NOTHING_OUTSTANDING,
        /** The market is closed today. */
        NO_SESSION,
        /** The session's scan is due at another slot, as on days that close early. */
        OTHER_SLOT,
        /** It came before the slot. */
        TOO_EARLY,
        /** It came too late to open a run; a person is told. */
        TOO_LATE
    }

    public UniverseResult {
        shards = List.copyOf(shards);
    }

    static UniverseResult without(Outcome outcome, String detail) {
        return new UniverseResult(outcome, "", List.of(), detail);
    }
}

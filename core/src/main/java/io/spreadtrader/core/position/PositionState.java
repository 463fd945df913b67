package io.spreadtrader.core.position;

/** Where a position stands. */
public enum PositionState {
    /** Its entry is still working; some contracts have filled. */
    OPENING,
    OPEN,
    /** An exit has claimed it. */
    EXITING,
    /** Shares came of a short leg; one repair is due or working. */
    ASSIGNED,
    CLOSED
}

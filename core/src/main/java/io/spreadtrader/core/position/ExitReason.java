package io.spreadtrader.core.position;

/** Why a position is closed. Decided in this order; the last five are found, not decided. */
public enum ExitReason {
    KILL_SWITCH,
    ASSIGNMENT_RISK,
    STOP_LOSS,
    LOSS_LIMIT,
    PROFIT_TARGET,
    DTE_LIMIT,
    EARNINGS,
    CORPORATE_ACTION,
    /** A repair after assignment closed what was left. */
    ASSIGNMENT,
    /** Expired: worthless, exercised, or both. */
    EXPIRATION,
    /** Closed by the broker. */
    LIQUIDATION,
    /** Closed at the broker by a person, who told us. */
    BY_HAND,
    /** The broker took back the fills it was opened by. */
    CORRECTED;

    /** Exits that may cross to natural at once. */
    public boolean startsAtNatural() {
        return this == STOP_LOSS || this == ASSIGNMENT_RISK || this == KILL_SWITCH;
    }
}

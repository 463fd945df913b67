package io.spreadtrader.core.decision;

/** What was decided about. */
public enum DecisionKind {
    UNIVERSE,
    SCAN,
    ENTRY,
    SUBMISSION,
    EXECUTION,
    EXIT,
    PROTECTION,
    ASSIGNMENT,
    TRADING_STATE,
    ADOPTION,
    DAY
}

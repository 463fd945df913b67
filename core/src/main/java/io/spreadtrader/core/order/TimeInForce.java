package io.spreadtrader.core.order;

/** How long an order works. */
public enum TimeInForce {
    /** Until the session's close. */
    DAY,
    /** Until it fills or is cancelled, and at the latest until a leg's last session ends. */
    GOOD_TILL_CANCELED
}

package io.spreadtrader.core.order;

/** Why an order is sent: to open, to close, to repair what assignment left, or to rest at the broker as a stop. */
public enum OrderPurpose {
    ENTRY,
    EXIT,
    REPAIR,
    /** The stop that rests at the broker and outlives us. */
    PROTECTION
}

package io.spreadtrader.core.order;

/** Why an order is sent: to open, to close, or to repair what assignment left. */
public enum OrderPurpose {
    ENTRY,
    EXIT,
    REPAIR
}

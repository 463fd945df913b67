package io.spreadtrader.local.cloud;

/** Which part is killed in the middle of the day and started again. */
public enum CloudKill {
    /** With an order working at the exchange inside it. */
    GATEWAY,
    /** When the scan is due. */
    SCANNER,
    /** Every function's process, when the scan has begun. */
    FUNCTION
}

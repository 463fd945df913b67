package io.spreadtrader.gateway;

/** What a gateway's process is at the moment. */
public enum GatewayRole {
    /** Another holds the lease; this one waits for it. */
    STANDBY,
    TRADING,
    /** Ended in order, the lease given back. */
    STOPPED,
    /** The lease is lost or in doubt: nothing more is sent or written, and the process must end. */
    LOST
}

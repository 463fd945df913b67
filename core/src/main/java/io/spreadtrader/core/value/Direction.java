package io.spreadtrader.core.value;

/** Which way a signal expects the underlying to go. The names are the scanner's wire contract. */
public enum Direction {
    LONG,
    SHORT;

    /** +1 for LONG, -1 for SHORT. */
    public int sign() {
        return this == LONG ? 1 : -1;
    }
}

package io.spreadtrader.tws.wire;

/** What a field's text stands for. */
public enum Kind {
    TEXT,
    /** Unset: empty or 2147483647. */
    INT,
    /** Unset: empty or 9223372036854775807. */
    LONG,
    /** Unset: empty or 1.7976931348623157E308. */
    REAL,
    /** 1 or 0, also true or false. */
    FLAG
}

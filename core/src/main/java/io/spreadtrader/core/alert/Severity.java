package io.spreadtrader.core.alert;

/** How urgently a person must know. */
public enum Severity {
    INFO,
    WARNING,
    HIGH,
    CRITICAL
}

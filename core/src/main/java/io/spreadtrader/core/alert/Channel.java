package io.spreadtrader.core.alert;

/** The ways to reach a person. */
public enum Channel {
    EMAIL,
    SLACK,
    SMS
}

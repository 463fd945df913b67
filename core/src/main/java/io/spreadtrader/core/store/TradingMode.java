package io.spreadtrader.core.store;

/** What the trader may do. Only a person returns it to ACTIVE. */
public enum TradingMode {
    ACTIVE,
    /** No entries; exits go on. */
    REDUCING,
    /** No entries, working ones are cancelled; exits go on. */
    HALTED
}

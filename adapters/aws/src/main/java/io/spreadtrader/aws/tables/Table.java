package io.spreadtrader.aws.tables;

import java.util.Locale;

/** The tables of a stage; each has the keys {@code pk} and {@code sk}, both texts. */
public enum Table {
    /** Scan runs. */
    UNIVERSE,
    SIGNALS,
    INTENTS,
    POSITIONS,
    PORTFOLIO,
    DECISIONS,
    /** The trading state, what differs from the broker's books, the lease, its epoch and the heartbeat. */
    TRADING_STATE,
    ALERTS,
    DAYS;

    /** Its name in a stage whose names begin with {@code prefix}. */
    public String named(String prefix) {
        return prefix + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

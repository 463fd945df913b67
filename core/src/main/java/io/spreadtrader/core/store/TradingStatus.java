package io.spreadtrader.core.store;

import io.spreadtrader.core.value.Money;
import java.time.Instant;

/**
 * The trading state and what its switches are measured against.
 *
 * @param flattening a person pulled the kill switch: every position is to be closed
 * @param highWaterMark highest equity of any close or open so far; after a person resumed, since then; zero until the
 *     account has been asked
 * @param dayStartEquity equity at the last close, or when a person resumed; on the first day, at the open
 */
public record TradingStatus(
        TradingMode mode,
        String reason,
        Instant since,
        boolean flattening,
        Money highWaterMark,
        Money dayStartEquity,
        long version) {
    public static TradingStatus starting(Money equity, Instant at) {
        return new TradingStatus(TradingMode.ACTIVE, "started", at, false, equity, equity, 0);
    }

    /** Whether losses have an equity to be measured against yet. */
    public boolean isMeasured() {
        return highWaterMark.isPositive();
    }

    public TradingStatus switchedTo(TradingMode next, boolean flatten, String why, Instant at) {
        return new TradingStatus(next, why, at, flatten, highWaterMark, dayStartEquity, version + 1);
    }

    public TradingStatus withEquity(Money newHighWaterMark, Money newDayStartEquity) {
        return new TradingStatus(mode, reason, since, flattening, newHighWaterMark, newDayStartEquity, version + 1);
    }

    /** The same status as a given version, however many steps were taken in memory. */
    public TradingStatus asVersion(long newVersion) {
        return new TradingStatus(mode, reason, since, flattening, highWaterMark, dayStartEquity, newVersion);
    }
}

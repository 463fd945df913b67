package io.spreadtrader.core.value;

import java.time.LocalDate;

/** One day's open, high, low, close in dollars, and its volume in shares. */
public record Bar(LocalDate date, double open, double high, double low, double close, long volume) {
    public Bar {
        if (!isUsable(open, high, low, close, volume)) {
            throw new IllegalArgumentException(
                    "unusable bar on " + date + ": " + open + " " + high + " " + low + " " + close + " " + volume);
        }
    }

    /**
     * Finite, positive, close and high-low in order. An open outside the range is tolerated: several
     * real sources carry them, and no rule of ours reads the open.
     */
    public static boolean isUsable(double open, double high, double low, double close, long volume) {
        return Double.isFinite(open)
                && Double.isFinite(high)
                && Double.isFinite(close)
                && low > 0
                && open > 0
                && high >= low
                && close >= low
                && close <= high
                && volume >= 0;
    }
}

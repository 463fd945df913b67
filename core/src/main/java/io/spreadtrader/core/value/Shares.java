package io.spreadtrader.core.value;

/** A signed count of shares, or of shares an option position stands for: positive held, negative owed. */
public record Shares(long count) {
    public static Shares of(long count) {
        return new Shares(count);
    }
}

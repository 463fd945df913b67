package io.spreadtrader.ibkr.market;

import java.time.Duration;

/**
 * How many lines of market data there may be and how long they are waited for.
 *
 * @param lines at once, of everybody in this process; the broker's usual limit is 100 for all programs of a login
 * @param batch at most of them for chains and bars, which are read once and let go
 * @param firstPrices how long the first question about an instrument waits for bid, ask and last
 * @param rest how long, once prices are there, volume, open interest and the broker's volatility are waited for
 */
public record LineLimits(int lines, int batch, Duration firstPrices, Duration rest) {
    public static final LineLimits STANDARD = new LineLimits(90, 60, Duration.ofSeconds(3), Duration.ofMillis(700));

    public LineLimits {
        if (batch < 1 || batch >= lines) {
            throw new IllegalArgumentException("batches of " + batch + " lines must leave some of " + lines);
        }
    }
}

package io.spreadtrader.ibkr.market;

import java.time.Duration;

/**
 * How many lines of market data there may be and how long they are waited for.
 *
 * @param lines at once, of everybody in this process; the broker's usual limit is 100 for all programs of a login
 * @param batch at most of them for chains and bars, which are read once and let go
 * @param firstPrices how long the first question about an instrument waits for bid, ask and last
 * @param rest how long a line with prices is given to tell volume, open interest and the broker's volatility as well:
 *     without open interest no leg would be chosen
 */
public record LineLimits(int lines, int batch, Duration firstPrices, Duration rest) {
    public static final LineLimits STANDARD = new LineLimits(90, 60, Duration.ofSeconds(4), Duration.ofMillis(2_500));

    /**
     * For a simulated Gateway, which always tells all: however slow the machine, every figure has come when a question is
     * answered.
     */
    public static final LineLimits PATIENT = new LineLimits(90, 60, Duration.ofSeconds(60), Duration.ofSeconds(60));

    public LineLimits {
        if (batch < 1 || batch >= lines) {
            throw new IllegalArgumentException("batches of " + batch + " lines must leave some of " + lines);
        }
    }
}

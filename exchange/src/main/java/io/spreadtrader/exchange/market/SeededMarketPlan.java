package io.spreadtrader.exchange.market;

import java.time.LocalDate;

/**
 * Which simulated market.
 *
 * @param symbols how many companies are listed
 * @param firstDay the first session one means to trade; the next session where it is none
 * @param days sessions from it on
 * @param history sessions before it, for indicators
 */
public record SeededMarketPlan(long seed, int symbols, LocalDate firstDay, int days, int history) {
    public static final int DEFAULT_SYMBOLS = 500;
    public static final int DEFAULT_HISTORY = 300;

    public SeededMarketPlan {
        if (symbols < 1 || days < 1 || history < 0) {
            throw new IllegalArgumentException("symbols " + symbols + " and days " + days
                    + " must be positive, history " + history + " not negative");
        }
    }

    /** 500 companies with 300 sessions of history. */
    public static SeededMarketPlan of(long seed, LocalDate firstDay, int days) {
        return new SeededMarketPlan(seed, DEFAULT_SYMBOLS, firstDay, days, DEFAULT_HISTORY);
    }

    public SeededMarketPlan withSymbols(int count) {
        return new SeededMarketPlan(seed, count, firstDay, days, history);
    }

    public SeededMarketPlan withHistory(int sessions) {
        return new SeededMarketPlan(seed, symbols, firstDay, days, sessions);
    }
}

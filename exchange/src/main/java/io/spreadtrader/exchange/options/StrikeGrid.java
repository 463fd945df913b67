package io.spreadtrader.exchange.options;

import io.spreadtrader.core.value.Price;
import java.util.ArrayList;
import java.util.List;

/**
 * Strikes apart by $0.50 below $25, $1 below $100 ($200 for liquid names), $2.50 below $300, $5 below $500, else $10.
 * The listed range reaches from 0.6 times the lowest to 1.5 times the highest price of the last half year.
 */
public record StrikeGrid(double lowest, double highest, boolean liquid) {
    private static final long UNITS = Price.UNITS_PER_DOLLAR;
    private static final double BELOW = 0.6;
    private static final double ABOVE = 1.5;

    /** The grid for a stock that traded between these prices (dollars) in the last half year. */
    public static StrikeGrid around(double lowestPrice, double highestPrice, boolean liquid) {
        return new StrikeGrid(BELOW * lowestPrice, ABOVE * highestPrice, liquid);
    }

    /** Distance to the next strike above, in ten-thousandths of a dollar. */
    private long step(long strike) {
        if (strike < 25 * UNITS) {
            return UNITS / 2;
        }
        if (strike < (liquid ? 200 : 100) * UNITS) {
            return UNITS;
        }
        if (strike < 300 * UNITS) {
            return UNITS * 5 / 2;
        }
        return strike < 500 * UNITS ? 5 * UNITS : 10 * UNITS;
    }

    /** Listed strikes, ascending. */
    public List<Price> strikes() {
        List<Price> strikes = new ArrayList<>();
        long first = Math.max(UNITS / 2, (long) StrictMath.floor(lowest * UNITS));
        long step = step(first);
        long strike = (first + step - 1) / step * step;
        while (strike <= highest * UNITS) {
            strikes.add(Price.ofTenThousandths(strike));
            strike += step(strike);
        }
        return strikes;
    }

    /** Whether this strike is on the grid and in range. */
    public boolean lists(Price strike) {
        long units = strike.tenThousandths();
        return units >= lowest * UNITS && units <= highest * UNITS && units % step(units) == 0;
    }
}

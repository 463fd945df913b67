package io.spreadtrader.exchange.market;

import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.value.Symbol;

/**
 * An invented listed company: what does not change while its price moves.
 *
 * @param number its place in the market, from 0; the address of its random numbers
 * @param firstPrice dollars, before the first session
 * @param shares outstanding
 * @param beta log-return per unit of the market's
 * @param sectorLoading log-return per unit of its sector's own factor
 * @param own variance that neither market nor sector explains
 * @param jumpDeviation standard deviation of a random jump, as a log-return
 * @param earningsDeviation standard deviation of the gap after a report, as a log-return
 * @param averageVolume shares a day
 * @param quarterlyDividend dollars per share, zero where it pays none
 * @param exDividendDay days into the quarter
 * @param reportDay days into the quarter
 * @param optionable whether standard options are listed on it
 */
record Company(
        int number,
        Symbol symbol,
        Sector sector,
        double firstPrice,
        double shares,
        double beta,
        double sectorLoading,
        VarianceProcess own,
        double jumpDeviation,
        double earningsDeviation,
        double averageVolume,
        double quarterlyDividend,
        int exDividendDay,
        int reportDay,
        ReportTime reportTime,
        boolean optionable) {

    /** Chance of a random jump per day. */
    static final double JUMP_CHANCE = 0.012;

    /** Dollars of stock traded a day. */
    private static final double WEEKLIES_FROM = 150e6;

    /** Dollars of stock that trade for each option contract. */
    private static final double DOLLARS_PER_CONTRACT = 40_000;

    /** Expected variance of random jumps per day, the market's included. */
    double jumpVariance() {
        return JUMP_CHANCE * jumpDeviation * jumpDeviation + beta * beta * Factors.jumpVariance();
    }

    /** Long-run annual volatility, reports left out. */
    double longRunVolatility() {
        double daily = beta * beta * Factors.MARKET.longRun()
                + sectorLoading * sectorLoading * Factors.SECTOR.longRun()
                + own.longRun()
                + jumpVariance();
        return Math.sqrt(252 * daily);
    }

    private double dollarsPerDay() {
        return averageVolume * firstPrice;
    }

    /** Busy stocks have options expiring every week. */
    boolean hasWeeklies() {
        return dollarsPerDay() > WEEKLIES_FROM;
    }

    /** Option contracts that trade in a day, all series together. */
    double contractsPerDay() {
        return dollarsPerDay() / DOLLARS_PER_CONTRACT;
    }
}

package io.spreadtrader.exchange.market;

import io.spreadtrader.exchange.random.Draws;
import io.spreadtrader.exchange.random.Stream;
import java.util.stream.IntStream;

/**
 * What all stocks share: the market's and the eleven sectors' movements, minute by minute, with their variances. A
 * minute path holds the log-movement since the last close, convexity and jumps left out.
 */
final class Factors {
    /** The market: 14 % a year in the long run, falling prices raising it strongly. */
    static final VarianceProcess MARKET = new VarianceProcess(0.14 * 0.14 / 252, 0.975, 0.05, 1.3);
    /** What a sector does beyond the market: 8 % a year. */
    static final VarianceProcess SECTOR = new VarianceProcess(0.08 * 0.08 / 252, 0.97, 0.04, 0.5);

    /** Chance per day that the market opens with a jump, and the jump's mean and deviation as a log-return. */
    private static final double JUMP_CHANCE = 0.006;

    private static final double JUMP_MEAN = -0.015;
    private static final double JUMP_DEVIATION = 0.015;
    private static final VolatilityRegime REGIME = VolatilityRegime.OF_MARKET;
    private static final GeometricSums OF_REGIME = new GeometricSums(REGIME.persistence());
    private static final GeometricSums OF_MARKET = new GeometricSums(MARKET.persistence());
    private static final GeometricSums OF_BOTH = new GeometricSums(MARKET.persistence() * REGIME.persistence());
    private static final GeometricSums OF_SECTOR = new GeometricSums(SECTOR.persistence());

    private final double[] marketVariance;
    private final boolean[] turbulent;
    private final double[] marketJump;
    private final double[][] marketPath;
    private final double[][] sectorVariance;
    private final double[][][] sectorPath;

    Factors(Draws draws, SessionGrid grid) {
        int days = grid.pricedSessions();
        int sectors = Sector.values().length;
        marketVariance = new double[days];
        turbulent = new boolean[days];
        marketJump = new double[days];
        marketPath = new double[days][];
        sectorVariance = new double[sectors][days];
        sectorPath = new double[sectors][days][];
        walkMarket(draws, grid);
        IntStream.range(0, sectors).parallel().forEach(sector -> walkSector(draws, grid, sector));
    }

    private void walkMarket(Draws draws, SessionGrid grid) {
        Draws.Run first = draws.run(Stream.FIRST_VARIANCE, -1, 0);
        double variance = MARKET.longRun() * StrictMath.exp(0.3 * first.normal(0));
        boolean storm = first.uniform(1) < REGIME.turbulentShare();
        for (int day = 0; day < grid.pricedSessions(); day++) {
            long epochDay = grid.epochDay(day);
            storm = REGIME.next(
                    storm, draws.run(Stream.MARKET_REGIME, 0, epochDay).uniform(0));
            marketVariance[day] = variance;
            turbulent[day] = storm;
            double effective = variance * REGIME.multiplier(storm);
            marketPath[day] = path(draws.run(Stream.MARKET_SHOCK, 0, epochDay), effective, grid.minutes(day));
            Draws.Run jump = draws.run(Stream.MARKET_JUMP, 0, epochDay);
            marketJump[day] = jump.uniform(0) < JUMP_CHANCE ? JUMP_MEAN + JUMP_DEVIATION * jump.normal(1) : 0;
            variance = MARKET.next(variance, last(marketPath[day]) / Math.sqrt(effective));
        }
    }

    private void walkSector(Draws draws, SessionGrid grid, int sector) {
        double variance = SECTOR.longRun()
                * StrictMath.exp(
                        0.3 * draws.run(Stream.FIRST_VARIANCE, -2, sector).normal(0));
        for (int day = 0; day < grid.pricedSessions(); day++) {
            sectorVariance[sector][day] = variance;
            double[] path =
                    path(draws.run(Stream.SECTOR_SHOCK, sector, grid.epochDay(day)), variance, grid.minutes(day));
            sectorPath[sector][day] = path;
            variance = SECTOR.next(variance, last(path) / Math.sqrt(variance));
        }
    }

    /** A Brownian path of this variance per day: the movement since the last close, by minute. */
    private static double[] path(Draws.Run draw, double variance, int minutes) {
        IntradayProfile profile = IntradayProfile.of(minutes);
        double deviation = Math.sqrt(variance);
        double[] path = new double[minutes];
        draw.normals(path, minutes);
        double moved = 0;
        for (int minute = 0; minute < minutes; minute++) {
            moved += deviation * profile.rootVarianceShare(minute) * path[minute];
            path[minute] = moved;
        }
        return path;
    }

    private static double last(double[] path) {
        return path[path.length - 1];
    }

    double[] marketPath(int day) {
        return marketPath[day];
    }

    double[] sectorPath(Sector sector, int day) {
        return sectorPath[sector.number()][day];
    }

    /** The market's variance of this day, regime included. */
    double marketVariance(int day) {
        return marketVariance[day] * REGIME.multiplier(turbulent[day]);
    }

    double sectorVariance(Sector sector, int day) {
        return sectorVariance[sector.number()][day];
    }

    /** The market's jump at this day's open, as a log-return; mostly zero. */
    double marketJump(int day) {
        return marketJump[day];
    }

    /** Mean square of the market's jump per day. */
    static double jumpVariance() {
        return JUMP_CHANCE * (JUMP_MEAN * JUMP_MEAN + JUMP_DEVIATION * JUMP_DEVIATION);
    }

    /** What a stock of this beta must drift each day so that the market's jumps cost it nothing on average. */
    static double jumpCompensation(double beta) {
        double growth = StrictMath.exp(beta * JUMP_MEAN + 0.5 * beta * beta * JUMP_DEVIATION * JUMP_DEVIATION) - 1;
        return -StrictMath.log(1 + JUMP_CHANCE * growth);
    }

    /** Expected variance of the market over the {@code days} sessions after this one, seen from this minute. */
    double expectedMarketVariance(int day, int minute, double remaining, int days) {
        double shock = marketPath[day][minute] / Math.sqrt(marketVariance(day));
        double above = MARKET.expectedNext(marketVariance[day], shock, remaining) - MARKET.longRun();
        double regime = REGIME.expectedNext(turbulent[day]) - 1;
        return MARKET.longRun() * (days + regime * OF_REGIME.of(days))
                + above * OF_MARKET.of(days)
                + above * regime * OF_BOTH.of(days);
    }

    /** The same of what a sector does beyond the market. */
    double expectedSectorVariance(Sector sector, int day, int minute, double remaining, int days) {
        double variance = sectorVariance(sector, day);
        double shock = sectorPath(sector, day)[minute] / Math.sqrt(variance);
        return SECTOR.expectedSum(SECTOR.expectedNext(variance, shock, remaining), days, OF_SECTOR.of(days));
    }
}

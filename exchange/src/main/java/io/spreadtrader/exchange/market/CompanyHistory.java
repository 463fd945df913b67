package io.spreadtrader.exchange.market;

import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.exchange.random.Draws;
import io.spreadtrader.exchange.random.Stream;

/**
 * One company's prices. The walk over all sessions keeps a daily bar and the state each day started from; a day's
 * minutes are walked again when asked for, by the same code, so bars and minutes are the same prices.
 *
 * <p>Within a day, log price = start + beta x market + loading x sector + own - half the variance that has arrived, so
 * that the expected price is the start at every minute. The start is the last close with the night's interest, less a
 * dividend, with the gaps of jumps and reports, each of mean one.
 */
final class CompanyHistory {
    private final Company company;
    private final CompanyEvents events;
    private final SessionGrid grid;
    private final Factors factors;
    private final Draws draws;
    private final double dailyRate;
    private final double[] startLog;
    private final double[] ownVariance;
    private final BarSeries bars;
    private final GeometricSums ownSums;

    CompanyHistory(Company company, CompanyEvents events, SessionGrid grid, Factors factors, Draws draws, double rate) {
        this.company = company;
        this.events = events;
        this.grid = grid;
        this.factors = factors;
        this.draws = draws;
        this.dailyRate = rate / 365;
        int days = grid.pricedSessions();
        startLog = new double[days];
        ownVariance = new double[days];
        bars = walk(days);
        ownSums = new GeometricSums(company.own().persistence());
    }

    private BarSeries walk(int days) {
        int[] epochDays = new int[days];
        double[] opens = new double[days];
        double[] highs = new double[days];
        double[] lows = new double[days];
        double[] closes = new double[days];
        long[] volumes = new long[days];
        double[] logs = new double[390];
        double[] own = new double[390];
        double variance = company.own().longRun()
                * StrictMath.exp(0.35
                        * draws.run(Stream.FIRST_VARIANCE, company.number(), 0).normal(0));
        double lastLog = StrictMath.log(company.firstPrice());
        for (int day = 0; day < days; day++) {
            int minutes = grid.minutes(day);
            double before = lastLog;
            startLog[day] = startOf(day, before);
            ownVariance[day] = variance;
            fill(day, minutes, logs, own);
            double highest = logs[0];
            double lowest = logs[0];
            for (int minute = 1; minute < minutes; minute++) {
                double log = logs[minute];
                highest = log > highest ? log : highest;
                lowest = log < lowest ? log : lowest;
            }
            epochDays[day] = (int) grid.epochDay(day);
            opens[day] = cents(logs[0]) / 100.0;
            highs[day] = cents(highest) / 100.0;
            lows[day] = cents(lowest) / 100.0;
            lastLog = logs[minutes - 1];
            closes[day] = cents(lastLog) / 100.0;
            volumes[day] = volume(day, logs[0] - before);
            variance = company.own().next(variance, own[minutes - 1] / Math.sqrt(variance));
        }
        return BarSeries.of(company.symbol(), epochDays, opens, highs, lows, closes, volumes);
    }

    /** The nearest cent. Exponential and rounding never turn an order around, so extremes may be taken of logs. */
    private static int cents(double log) {
        return (int) Math.max(1, Math.rint(100 * StrictMath.exp(log)));
    }

    private double startOf(int day, double lastLog) {
        long nights = day == 0 ? 1 : grid.epochDay(day) - grid.epochDay(day - 1);
        double log = lastLog + dailyRate * nights;
        double dividend = events.dividendOn(grid.date(day));
        if (dividend > 0) {
            log = StrictMath.log(Math.max(0.01, StrictMath.exp(log) - dividend));
        }
        log += company.beta() * factors.marketJump(day) + Factors.jumpCompensation(company.beta());
        return events.gapAt(day) ? log + earningsGap(day) : log;
    }

    private double earningsGap(int day) {
        double deviation = company.earningsDeviation();
        double draw = draws.run(Stream.EARNINGS_JUMP, company.number(), grid.epochDay(day))
                .normal(0);
        return deviation * draw - 0.5 * deviation * deviation;
    }

    /** Walks the minutes of a day into the given arrays. */
    private void fill(int day, int minutes, double[] logs, double[] own) {
        IntradayProfile profile = IntradayProfile.of(minutes);
        double[] market = factors.marketPath(day);
        double[] sector = factors.sectorPath(company.sector(), day);
        double beta = company.beta();
        double loading = company.sectorLoading();
        double deviation = Math.sqrt(ownVariance[day]);
        double halfVariance = 0.5 * varianceOf(day);
        Draws.Run draw = draws.run(Stream.OWN_SHOCK, company.number(), grid.epochDay(day));
        double start = startLog[day];
        Draws.Run jump = draws.run(Stream.OWN_JUMP, company.number(), grid.epochDay(day));
        int jumpMinute = jumpMinute(jump, minutes);
        draw.normals(own, minutes);
        double moved = 0;
        for (int minute = 0; minute < minutes; minute++) {
            if (minute == jumpMinute) {
                start += company.jumpDeviation() * (jump.normal(2) - 0.5 * company.jumpDeviation());
            }
            moved += deviation * profile.rootVarianceShare(minute) * own[minute];
            own[minute] = moved;
            logs[minute] = start
                    + beta * market[minute]
                    + loading * sector[minute]
                    + moved
                    - halfVariance * profile.varianceSoFar(minute);
        }
    }

    /** The minute a random jump comes with: half of them overnight; -1 on the many days without. */
    private static int jumpMinute(Draws.Run jump, int minutes) {
        if (jump.uniform(0) >= Company.JUMP_CHANCE) {
            return -1;
        }
        double place = 2 * jump.uniform(1) - 1;
        return place < 0 ? 0 : (int) (place * minutes);
    }

    /** The variance of this day's log-return, jumps left out. */
    private double varianceOf(int day) {
        return company.beta() * company.beta() * factors.marketVariance(day)
                + company.sectorLoading() * company.sectorLoading() * factors.sectorVariance(company.sector(), day)
                + ownVariance[day];
    }

    /** Busier after a gap or a report; decided at the open, so that a growing bar tells nothing of its close. */
    private long volume(int day, double gap) {
        double busy = 1 + 0.25 * Math.min(8, Math.abs(gap) / Math.sqrt(varianceOf(day)));
        double draw =
                draws.run(Stream.VOLUME, company.number(), grid.epochDay(day)).normal(0);
        return (long) Math.rint(company.averageVolume() * 0.88 * busy * StrictMath.exp(0.28 * draw - 0.04));
    }

    Company company() {
        return company;
    }

    CompanyEvents events() {
        return events;
    }

    BarSeries bars() {
        return bars;
    }

    MinutePath minutes(int day) {
        int minutes = grid.minutes(day);
        double[] logs = new double[minutes];
        double[] own = new double[minutes];
        fill(day, minutes, logs, own);
        int[] cents = new int[minutes];
        for (int minute = 0; minute < minutes; minute++) {
            cents[minute] = cents(logs[minute]);
        }
        return new MinutePath(day, cents, own);
    }

    /**
     * Expected variance of the log-return from this minute to the close of session {@code last}: exactly what the walk
     * will draw from, given what has happened by now, reports on the way included.
     */
    double expectedVariance(MinutePath path, int minute, int last) {
        int day = path.day();
        double remaining = 1 - IntradayProfile.of(grid.minutes(day)).varianceSoFar(minute);
        double expected = remaining * varianceOf(day);
        int days = last - day;
        if (days <= 0) {
            return expected;
        }
        double shock = path.own(minute) / Math.sqrt(ownVariance[day]);
        double nextOwn = company.own().expectedNext(ownVariance[day], shock, remaining);
        double loading = company.sectorLoading();
        return expected
                + company.beta() * company.beta() * factors.expectedMarketVariance(day, minute, remaining, days)
                + loading * loading * factors.expectedSectorVariance(company.sector(), day, minute, remaining, days)
                + company.own().expectedSum(nextOwn, days, ownSums.of(days))
                + days * company.jumpVariance()
                + events.gapsBetween(day, last) * company.earningsDeviation() * company.earningsDeviation();
    }
}

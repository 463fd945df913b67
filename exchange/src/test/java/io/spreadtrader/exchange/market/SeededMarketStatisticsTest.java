package io.spreadtrader.exchange.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.study.FairValueStudy;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the seeded market promises on average, with seeds chosen before anything was run: 1 to n. */
class SeededMarketStatisticsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
    private static final int SEEDS = 100;
    private static final int SYMBOLS = 12;

    @Test
    void driftsByCarryOnlyAndNeitherContinuesNorReverts() {
        double[] excess = new double[SEEDS];
        double[] continued = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            SeededMarket market = new SeededMarket(
                    SeededMarketPlan.of(seed, FIRST, 1).withSymbols(SYMBOLS).withHistory(200), WeekdayCalendar.OF_2026);
            for (Symbol symbol : market.symbols()) {
                BarSeries bars = market.bars()
                        .daily(symbol, Instant.parse("2026-02-03T03:00:00Z"))
                        .orElseThrow();
                double before = 0;
                for (int day = 1; day < bars.size(); day++) {
                    double move = excessReturn(market, bars, day);
                    excess[seed - 1] += move;
                    continued[seed - 1] += Math.signum(before) * move;
                    before = move;
                }
            }
        }
        assertThat(Math.abs(standardErrors(excess))).isLessThan(2);
        assertThat(Math.abs(standardErrors(continued))).isLessThan(2);
    }

    /** What a day brought beyond interest, dividends included. */
    private static double excessReturn(SeededMarket market, BarSeries bars, int day) {
        LocalDate date = bars.date(day);
        double dividend = market.events().events(bars.symbol(), date, date).stream()
                .filter(ExDividend.class::isInstance)
                .mapToDouble(event -> ((ExDividend) event).amount())
                .sum();
        long nights = date.toEpochDay() - bars.date(day - 1).toEpochDay();
        double carry = StrictMath.exp(market.rates().rate(date, 1) * nights / 365);
        return (bars.close(day) + dividend) / bars.close(day - 1) / carry - 1;
    }

    @Test
    void optionsCostWhatTheyBring() {
        FairValueStudy study = FairValueStudy.run(1, SEEDS, 10);
        assertThat(study.buckets()).allSatisfy(bucket -> assertThat(Math.abs(bucket.gain()))
                .as(bucket.toString())
                .isLessThan(Math.max(0.02, 2.0 * bucket.standardError())));
    }

    private static double standardErrors(double[] bySeed) {
        double mean = 0;
        for (double value : bySeed) {
            mean += value / bySeed.length;
        }
        double squares = 0;
        for (double value : bySeed) {
            squares += (value - mean) * (value - mean);
        }
        return mean / Math.sqrt(squares / (bySeed.length - 1) / bySeed.length);
    }
}

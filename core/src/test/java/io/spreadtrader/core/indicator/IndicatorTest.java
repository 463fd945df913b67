package io.spreadtrader.core.indicator;

import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.value.BarSeries;
import org.junit.jupiter.api.Test;

/** Single cases worked out by hand. */
class IndicatorTest {
    @Test
    void rsi_without_a_loss_is_a_hundred_without_a_gain_zero() {
        assertThat(new RelativeStrength(14).last(aBarSeries().line(30, 10, 40).build()))
                .isEqualTo(100);
        assertThat(new RelativeStrength(14).last(aBarSeries().line(30, 40, 10).build()))
                .isZero();
    }

    @Test
    void rsi_of_a_price_that_never_moved_is_fifty() {
        assertThat(new RelativeStrength(14).last(aBarSeries().flat(30, 10).build()))
                .isEqualTo(50);
    }

    @Test
    void rsi_of_equal_gains_and_losses_is_fifty() {
        BarSeries bars = aBarSeries().closes(10, 11, 10, 11, 10).build();
        assertThat(new RelativeStrength(4).last(bars)).isCloseTo(50, within(1e-12));
    }

    @Test
    void true_range_spans_a_gap_in_either_direction() {
        BarSeries bars = aBarSeries()
                .bar(10, 11, 9, 10)
                .bar(15, 16, 14, 15)
                .bar(8, 9, 7, 8)
                .build();
        assertThat(new AverageTrueRange(1).series(bars)).containsExactly(Double.NaN, 6, 8);
        assertThat(new AverageTrueRange(2).last(bars)).isEqualTo(7);
    }

    @Test
    void smoothing_weighs_the_newest_true_range_one_in_period() {
        BarSeries bars = aBarSeries()
                .bar(10, 11, 9, 10)
                .bar(10, 11, 9, 10)
                .bar(10, 11, 9, 10)
                .bar(10, 13, 7, 10)
                .build();
        assertThat(new AverageTrueRange(2).last(bars)).isEqualTo((2 + 6) / 2.0);
    }

    @Test
    void adx_of_a_steady_trend_is_a_hundred_and_of_no_movement_zero() {
        assertThat(new DirectionalIndex(14).last(aBarSeries().line(60, 10, 40).build()))
                .isCloseTo(100, within(1e-9));
        assertThat(new DirectionalIndex(14).last(aBarSeries().flat(60, 10).build()))
                .isZero();
    }

    @Test
    void volatility_of_returns_of_one_percent_up_and_down_is_the_textbook_value() {
        double up = 100 * StrictMath.exp(0.01);
        BarSeries bars = aBarSeries().closes(100, up, 100, up, 100).build();
        double expected = Math.sqrt(4 * 0.01 * 0.01 / 3 * 252);
        assertThat(new RealisedVolatility(4).last(bars)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void highest_and_lowest_look_at_highs_and_lows_of_the_window_only() {
        BarSeries bars = aBarSeries()
                .bar(10, 99, 1, 10)
                .bar(10, 12, 8, 10)
                .bar(10, 11, 9, 10)
                .build();
        assertThat(new HighestHigh(2).last(bars)).isEqualTo(12);
        assertThat(new LowestLow(2).last(bars)).isEqualTo(8);
    }

    @Test
    void readings_equal_the_indicators_they_keep() {
        BarSeries bars = aBarSeries().randomWalk(300, 80, 5).build();
        Readings readings = new Readings(bars);
        double[] rsi = new RelativeStrength(14).series(bars);
        for (int asked = 0; asked < 2; asked++) {
            assertThat(readings.atr14()).isEqualTo(new AverageTrueRange(14).last(bars));
            assertThat(readings.adx14()).isEqualTo(new DirectionalIndex(14).last(bars));
            assertThat(readings.sma50()).isEqualTo(new SimpleMovingAverage(50).last(bars));
            assertThat(readings.sma200()).isEqualTo(new SimpleMovingAverage(200).last(bars));
            assertThat(readings.high52Weeks()).isEqualTo(new HighestHigh(252).last(bars));
            assertThat(readings.low52Weeks()).isEqualTo(new LowestLow(252).last(bars));
            assertThat(readings.volatility20()).isEqualTo(new RealisedVolatility(20).last(bars));
            for (int barsAgo = 0; barsAgo < 20; barsAgo++) {
                assertThat(readings.rsi14(barsAgo)).isEqualTo(rsi[299 - barsAgo]);
                assertThat(readings.close(barsAgo)).isEqualTo(bars.close(299 - barsAgo));
            }
        }
        assertThat(readings.lowestRsi14(3)).isEqualTo(Math.min(rsi[297], Math.min(rsi[298], rsi[299])));
        assertThat(readings.highestRsi14(3)).isEqualTo(Math.max(rsi[297], Math.max(rsi[298], rsi[299])));
        assertThat(readings.close(300)).isNaN();
    }

    @Test
    void a_period_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new AverageTrueRange(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RealisedVolatility(1)).isInstanceOf(IllegalArgumentException.class);
    }
}

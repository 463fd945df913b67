package io.spreadtrader.core.indicator;

import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every indicator on any bars: too few bars give no value; the last value is the series' last; later bars
 * change nothing earlier; prices in other units scale the dollars and leave the ratios alone; bounded ones stay in
 * bounds.
 */
class IndicatorPropertiesTest {
    private static final int SEEDS = 40;

    static Stream<Indicator> indicators() {
        return Stream.of(
                new AverageTrueRange(14),
                new RelativeStrength(14),
                new SimpleMovingAverage(20),
                new SimpleMovingAverage(1),
                new DirectionalIndex(14),
                new RealisedVolatility(20),
                new HighestHigh(25),
                new LowestLow(25));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void the_first_value_comes_with_the_bars_needed(Indicator indicator) {
        double[] values = indicator.series(aBarSeries().randomWalk(100, 50, 1).build());
        for (int i = 0; i < values.length; i++) {
            assertThat(Double.isNaN(values[i])).as("bar %d", i).isEqualTo(i < indicator.barsNeeded() - 1);
        }
        assertThat(indicator.last(aBarSeries().build())).isNaN();
        assertThat(indicator.series(aBarSeries().build())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void the_last_value_is_what_the_series_ends_with(Indicator indicator) {
        for (int seed = 0; seed < SEEDS; seed++) {
            BarSeries bars = aBarSeries().randomWalk(20 + 3 * seed, 50, seed).build();
            double[] values = indicator.series(bars);
            assertThat(indicator.last(bars)).as("seed %d", seed).isEqualTo(Double.valueOf(values[values.length - 1]));
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void later_bars_change_no_earlier_value(Indicator indicator) {
        for (int seed = 0; seed < SEEDS; seed++) {
            BarSeries bars = aBarSeries().randomWalk(120, 50, seed).build();
            double[] values = indicator.series(bars);
            for (int i = 0; i < bars.size(); i += 7) {
                double cut = indicator.last(bars.upTo(bars.date(i)));
                assertThat(cut).as("seed %d bar %d", seed, i).isEqualTo(Double.valueOf(values[i]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void prices_in_other_units_scale_dollars_and_leave_ratios_alone(Indicator indicator) {
        boolean inDollars = !(indicator instanceof RelativeStrength
                || indicator instanceof DirectionalIndex
                || indicator instanceof RealisedVolatility);
        for (double factor : new double[] {0.01, 3, 1000}) {
            BarSeries bars = aBarSeries().randomWalk(150, 50, 7).build();
            double expected = indicator.last(bars) * (inDollars ? factor : 1);
            assertThat(indicator.last(scaled(bars, factor))).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void values_stay_within_their_bounds(Indicator indicator) {
        double most =
                indicator instanceof RelativeStrength || indicator instanceof DirectionalIndex ? 100 : Double.MAX_VALUE;
        for (int seed = 0; seed < SEEDS; seed++) {
            BarSeries bars = aBarSeries().randomWalk(200, 50, seed).build();
            for (double value : indicator.series(bars)) {
                assertThat(Double.isNaN(value) || (value >= 0 && value <= most))
                        .as("seed %d: %s", seed, value)
                        .isTrue();
            }
        }
    }

    private static BarSeries scaled(BarSeries bars, double factor) {
        List<Bar> scaled = Stream.iterate(0, i -> i < bars.size(), i -> i + 1)
                .map(bars::bar)
                .map(bar -> new Bar(
                        bar.date(),
                        bar.open() * factor,
                        bar.high() * factor,
                        bar.low() * factor,
                        bar.close() * factor,
                        bar.volume()))
                .toList();
        return BarSeriesBuilder.seriesOf(bars.symbol(), scaled);
    }
}

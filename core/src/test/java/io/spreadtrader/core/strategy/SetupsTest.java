package io.spreadtrader.core.strategy;

import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.indicator.AverageTrueRange;
import io.spreadtrader.core.indicator.RelativeStrength;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Price;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each strategy on a setup it is meant for, on setups that miss it by one condition, and against its own formula. */
class SetupsTest {
    private static final String ALL_OFF = "rsi,trend,extreme,base,pullback,turn,recovery";

    @Test
    void high_base_finds_a_strong_stock_resting_below_its_high() {
        BarSeries bars = restingHigh().build();
        Signal signal = found("high-base", bars, "");
        double high = highest(bars, 252);
        double close = bars.close(bars.size() - 1);
        double rsi = new RelativeStrength(14).last(bars);
        assertThat(signal.direction()).isEqualTo(Direction.LONG);
        assertThat(signal.date()).isEqualTo(bars.lastDate());
        assertThat(signal.close()).isEqualTo(Price.ofDollars(close));
        assertThat(signal.atr14()).isEqualTo(new AverageTrueRange(14).last(bars));
        assertThat(signal.rsi14()).isEqualTo(rsi);
        assertThat(signal.strength())
                .isCloseTo(0.5 * (rsi - 60) / 40 + 0.5 * (1 - (high - close) / (0.05 * high)), within(1e-12));
        assertThat(signal.conditions()).hasSize(5);
        assertThat(signal.conditions().get(0)).startsWith("close 149.").contains(" > 2 x ATR14 (");
        assertThat(signal.conditions().get(3)).contains(">= 52-week high less 5% (");
        assertThat(signal.conditions().get(4)).startsWith("range of 10 days ").contains("<= 4 x ATR14 (");
    }

    @Test
    void low_base_finds_a_weak_stock_resting_above_its_low() {
        BarSeries bars = restingLow().build();
        Signal signal = found("low-base", bars, "");
        double low = lowest(bars, 252);
        double close = bars.close(bars.size() - 1);
        double rsi = new RelativeStrength(14).last(bars);
        assertThat(signal.direction()).isEqualTo(Direction.SHORT);
        assertThat(signal.strength())
                .isCloseTo(0.5 * (40 - rsi) / 40 + 0.5 * (1 - (close - low) / (0.05 * low)), within(1e-12));
        assertThat(signal.conditions()).hasSize(5);
    }

    @Test
    void bull_pullback_finds_a_rising_stock_that_turns_up_again() {
        BarSeries bars = pulledBack().build();
        Signal signal = found("bull-pullback", bars, "");
        double[] rsi = new RelativeStrength(14).series(bars);
        double lowestRsi = Arrays.stream(rsi, rsi.length - 5, rsi.length).min().orElseThrow();
        double trend = mean(bars, 50) / mean(bars, 200) - 1;
        assertThat(signal.direction()).isEqualTo(Direction.LONG);
        assertThat(signal.strength())
                .isCloseTo(Math.min(1, 0.5 * (45 - lowestRsi) / 45 + 0.5 * trend / 0.10), within(1e-12));
        assertThat(signal.conditions()).hasSize(4);
        assertThat(signal.conditions().get(1))
                .startsWith("lowest RSI14 of 5 bars")
                .endsWith("< 45.00");
    }

    @Test
    void bear_rally_finds_a_falling_stock_that_turns_down_again() {
        BarSeries bars = rallied().build();
        Signal signal = found("bear-rally", bars, "");
        double[] rsi = new RelativeStrength(14).series(bars);
        double highestRsi = Arrays.stream(rsi, rsi.length - 5, rsi.length).max().orElseThrow();
        double trend = 1 - mean(bars, 50) / mean(bars, 200);
        assertThat(signal.direction()).isEqualTo(Direction.SHORT);
        assertThat(signal.strength())
                .isCloseTo(Math.min(1, 0.5 * (highestRsi - 55) / 45 + 0.5 * trend / 0.10), within(1e-12));
    }

    @Test
    void the_original_rule_alone_finds_what_only_it_allows() {
        BarSeries bars = aBarSeries().randomWalk(252, 50, 3).build();
        assertThat(evaluate("high-base", bars, "")).isInstanceOf(Evaluation.None.class);
        Signal signal = found("high-base", bars, "rsi,trend,extreme,base");
        assertThat(signal.conditions()).hasSize(1);
        assertThat(signal.strength()).isBetween(0.0, 1.0);
    }

    @Test
    void the_original_rule_is_a_floor_under_close_over_average_true_range() {
        BarSeries bars = aBarSeries().randomWalk(252, 50, 3).build();
        double ratio = bars.close(251) / new AverageTrueRange(14).last(bars);
        assertThat(withRatio(bars, ratio * 0.999)).isInstanceOf(Evaluation.Found.class);
        assertThat(withRatio(bars, ratio * 1.001))
                .isInstanceOfSatisfying(Evaluation.None.class, none -> assertThat(none.condition())
                        .isEqualTo("ratio"));
    }

    @ParameterizedTest(name = "{0}: {1} can be switched off")
    @CsvSource({
        "high-base,rsi",
        "high-base,trend",
        "high-base,extreme",
        "high-base,base",
        "low-base,rsi",
        "low-base,trend",
        "low-base,extreme",
        "low-base,base",
        "bull-pullback,pullback",
        "bull-pullback,turn",
        "bull-pullback,recovery",
        "bear-rally,pullback",
        "bear-rally,turn",
        "bear-rally,recovery"
    })
    void a_condition_that_alone_fails_is_named_and_no_longer_asked_once_off(String strategy, String condition) {
        String others = List.of(ALL_OFF.split(",")).stream()
                .filter(name -> !name.equals(condition))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        List<BarSeries> failing = IntStream.range(0, 60)
                .mapToObj(seed -> aBarSeries().randomWalk(260, 50, seed).build())
                .filter(bars -> evaluate(strategy, bars, others) instanceof Evaluation.None none
                        && none.condition().equals(condition))
                .toList();
        assertThat(failing).isNotEmpty();
        failing.forEach(bars -> assertThat(evaluate(strategy, bars, ALL_OFF)).isInstanceOf(Evaluation.Found.class));
    }

    @Test
    void mirrored_bars_give_the_mirrored_verdict_on_moving_averages_and_turns() {
        assertThat(evaluate("bear-rally", pulledBack().build(), "")).isInstanceOf(Evaluation.None.class);
        assertThat(evaluate("bull-pullback", rallied().build(), "")).isInstanceOf(Evaluation.None.class);
        assertThat(evaluate("low-base", restingHigh().build(), "")).isInstanceOf(Evaluation.None.class);
        assertThat(evaluate("high-base", restingLow().build(), "")).isInstanceOf(Evaluation.None.class);
    }

    @ParameterizedTest
    @CsvSource({"high-base,252", "low-base,252", "bull-pullback,200", "bear-rally,200"})
    void one_bar_too_few_is_said_and_the_last_one_needed_suffices(String name, int needed) {
        BarSeries bars = aBarSeries().randomWalk(300, 50, 9).build();
        assertThat(evaluate(name, bars.last(needed - 1), ALL_OFF))
                .isEqualTo(new Evaluation.InsufficientHistory(needed - 1, needed));
        assertThat(evaluate(name, bars.last(needed), ALL_OFF)).isNotInstanceOf(Evaluation.InsufficientHistory.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"high-base", "low-base", "bull-pullback", "bear-rally"})
    void a_price_that_never_moves_is_no_setup_even_for_the_original_rule(String name) {
        BarSeries still = aBarSeries().withHalfRange(0).flat(300, 50).build();
        assertThat(evaluate(name, still, ALL_OFF)).isInstanceOfSatisfying(Evaluation.None.class, none -> assertThat(
                        none.figures().toString())
                .isEqualTo("condition=unmoved, measured=0, bound=0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"high-base", "low-base", "bull-pullback", "bear-rally"})
    void strength_lies_between_zero_and_one_on_any_bars_and_any_settings(String name) {
        Configuration extreme = Configuration.STANDARD
                .with(Settings.CONDITIONS_OFF, ALL_OFF, Origin.BUILT_IN)
                .with(Settings.BASE_RSI, "100", Origin.BUILT_IN)
                .with(Settings.BASE_EXTREME_DISTANCE, "0%", Origin.BUILT_IN)
                .with(Settings.BASE_BARS, "0", Origin.BUILT_IN)
                .with(Settings.PULLBACK_RSI, "0", Origin.BUILT_IN)
                .with(Settings.PULLBACK_BARS, "0", Origin.BUILT_IN);
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            BarSeries bars = aBarSeries().randomWalk(260, 50, seed).build();
            if (Strategies.named(name, extreme).evaluate(bars) instanceof Evaluation.Found hit) {
                assertThat(hit.signal().strength()).isBetween(0.0, 1.0);
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void later_bars_change_no_verdict() {
        for (int seed = 0; seed < 10; seed++) {
            BarSeries bars = aBarSeries().randomWalk(320, 50, seed).build();
            BarSeries changed = withTheEndReplaced(bars, 300);
            for (Strategy strategy : Strategies.of(Configuration.STANDARD)) {
                for (int i = 250; i < 300; i += 5) {
                    assertThat(strategy.evaluate(changed.upTo(bars.date(i))))
                            .isEqualTo(strategy.evaluate(bars.upTo(bars.date(i))));
                }
            }
        }
    }

    /** Rises to 150, then ten days within a narrow band below it. */
    private static BarSeriesBuilder restingHigh() {
        return aBarSeries().line(260, 80, 150).closes(149.6, 149.9, 149.5, 149.8, 149.6, 149.9, 149.7, 149.9);
    }

    private static BarSeriesBuilder restingLow() {
        return aBarSeries().line(260, 150, 80).closes(80.3, 80.1, 80.4, 80.2, 80.3, 80.1, 80.2, 80.1);
    }

    private static BarSeriesBuilder pulledBack() {
        return aBarSeries().line(250, 80, 150).line(10, 149, 138).closes(139, 141);
    }

    private static BarSeriesBuilder rallied() {
        return aBarSeries().line(250, 150, 80).line(10, 81, 92).closes(91, 89);
    }

    private static BarSeries withTheEndReplaced(BarSeries bars, int from) {
        List<Bar> kept = new ArrayList<>();
        for (int i = 0; i < from; i++) {
            kept.add(bars.bar(i));
        }
        for (int i = from; i < bars.size(); i++) {
            kept.add(new Bar(bars.date(i), 7, 9, 5, 7, 1));
        }
        return BarSeriesBuilder.seriesOf(bars.symbol(), kept);
    }

    private static Evaluation withRatio(BarSeries bars, double ratio) {
        Configuration configuration = Configuration.STANDARD
                .with(Settings.CONDITIONS_OFF, ALL_OFF, Origin.BUILT_IN)
                .with(Settings.HIGH_BASE_MAX_ATR_RATIO, String.format("%.6f", ratio), Origin.BUILT_IN);
        return Strategies.named("high-base", configuration).evaluate(bars);
    }

    private static Signal found(String name, BarSeries bars, String off) {
        Evaluation evaluation = evaluate(name, bars, off);
        assertThat(evaluation).isInstanceOf(Evaluation.Found.class);
        return ((Evaluation.Found) evaluation).signal();
    }

    private static Evaluation evaluate(String name, BarSeries bars, String off) {
        Configuration configuration = Configuration.STANDARD.with(Settings.CONDITIONS_OFF, off, Origin.BUILT_IN);
        return Strategies.named(name, configuration).evaluate(bars);
    }

    private static double mean(BarSeries bars, int count) {
        return IntStream.range(bars.size() - count, bars.size())
                .mapToDouble(bars::close)
                .average()
                .orElseThrow();
    }

    private static double highest(BarSeries bars, int count) {
        return IntStream.range(bars.size() - count, bars.size())
                .mapToDouble(bars::high)
                .max()
                .orElseThrow();
    }

    private static double lowest(BarSeries bars, int count) {
        return IntStream.range(bars.size() - count, bars.size())
                .mapToDouble(bars::low)
                .min()
                .orElseThrow();
    }
}

package io.spreadtrader.core.scan;

import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.SharedData;
import io.spreadtrader.core.indicator.AverageTrueRange;
import io.spreadtrader.core.port.FixedEvents;
import io.spreadtrader.core.port.StockEvent.Split;
import io.spreadtrader.core.scan.SplitCheck.Checked;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.SharedBars;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitCheckTest {
    private static final Symbol AAPL = Symbol.of("AAPL");

    @ParameterizedTest(name = "a jump to {0} times the price")
    @CsvSource({"0.5,2", "0.3333,3", "0.25,4", "0.1429,7", "0.1,10", "0.05,20", "2,0.5", "10,0.1", "0.51,2", "0.49,2"})
    void a_jump_to_a_whole_fraction_or_multiple_without_a_record_is_unexplained(double factor, double ratio) {
        assertThat(checked(jump(factor, factor), FixedEvents.none()))
                .isInstanceOfSatisfying(Checked.Unexplained.class, found -> {
                    assertThat(found.ratio()).isEqualTo(ratio);
                    assertThat(found.previousClose()).isEqualTo(100);
                    assertThat(found.open()).isEqualTo(100 * factor);
                });
    }

    @ParameterizedTest(name = "a fall to {0} times the price")
    @ValueSource(doubles = {0.97, 0.85, 0.7, 0.62, 0.55, 0.53, 0.47, 0.42, 0.37, 0.3, 0.28, 0.22})
    void an_ordinary_crash_is_none(double factor) {
        assertThat(checked(jump(factor, factor), FixedEvents.none())).isInstanceOf(Checked.Continuous.class);
    }

    @ParameterizedTest(name = "a rise to {0} times the price")
    @ValueSource(doubles = {1.05, 1.3, 1.5, 1.7, 1.9, 2.2, 2.5, 2.8})
    void an_ordinary_leap_is_none(double factor) {
        assertThat(checked(jump(factor, factor), FixedEvents.none())).isInstanceOf(Checked.Continuous.class);
    }

    @Test
    void a_fall_that_opens_at_a_half_but_closes_far_from_it_is_none() {
        assertThat(checked(jump(0.5, 0.65), FixedEvents.none())).isInstanceOf(Checked.Continuous.class);
    }

    @Test
    void a_slow_fall_to_a_half_within_one_day_is_none() {
        assertThat(checked(jump(0.98, 0.5), FixedEvents.none())).isInstanceOf(Checked.Continuous.class);
    }

    @Test
    void the_close_stands_in_for_an_open_outside_the_days_range() {
        BarSeries bars = aBarSeries().flat(30, 100).bar(99, 51, 49, 50).build();
        assertThat(checked(bars, FixedEvents.none())).isInstanceOf(Checked.Unexplained.class);
    }

    @Test
    void bars_untouched_by_splits_are_handed_on_as_they_are() {
        BarSeries bars = aBarSeries().randomWalk(300, 50, 3).build();
        assertThat(checked(bars, FixedEvents.none())).isEqualTo(new Checked.Continuous(bars));
    }

    @Test
    void recorded_splits_are_undone_so_that_earlier_prices_are_in_todays_shares() {
        BarSeries bars = aBarSeries()
                .withVolume(1_000)
                .line(40, 90, 100)
                .withVolume(4_000)
                .bar(25, 25.2, 24.8, 25)
                .line(39, 25, 30)
                .withVolume(400)
                .bar(300, 302, 298, 300)
                .line(39, 300, 310)
                .build();
        FixedEvents events =
                FixedEvents.none().with(AAPL, new Split(bars.date(40), 4)).with(AAPL, new Split(bars.date(80), 0.1));
        BarSeries continuous = continuous(bars, events);
        assertThat(continuous.close(119)).isEqualTo(310);
        assertThat(continuous.close(79)).isCloseTo(300, within(1e-9));
        assertThat(continuous.close(39)).isCloseTo(250, within(1e-9));
        assertThat(continuous.volume(79)).isEqualTo(400);
        assertThat(continuous.volume(39)).isEqualTo(400);
        assertThat(new AverageTrueRange(14).last(continuous.last(45))).isLessThan(10);
    }

    @Test
    void a_record_of_another_ratio_or_day_explains_nothing() {
        BarSeries bars = jump(0.25, 0.25);
        FixedEvents otherRatio = FixedEvents.none().with(AAPL, new Split(bars.lastDate(), 2));
        FixedEvents otherDay = FixedEvents.none().with(AAPL, new Split(bars.date(10), 4));
        assertThat(checked(bars, otherRatio)).isInstanceOf(Checked.Unexplained.class);
        assertThat(checked(bars, otherDay)).isInstanceOf(Checked.Unexplained.class);
    }

    @Test
    void a_record_dated_within_a_weekend_explains_the_jump_after_it() {
        BarSeries bars = jump(0.25, 0.25);
        FixedEvents events = FixedEvents.none()
                .with(AAPL, new Split(bars.date(bars.size() - 2).plusDays(1), 4));
        assertThat(checked(bars, events)).isInstanceOf(Checked.Continuous.class);
    }

    /** Keurig and Dr Pepper merged with a special dividend of $103.75, five sixths of the price. */
    @Test
    void in_adjusted_bars_of_2018_to_2023_only_one_special_dividend_looks_like_a_split() {
        assertThat(unexplained(SharedBars.FROM_2018)).containsExactly("KDP 2018-07-10 6.0");
    }

    @Test
    void in_adjusted_bars_of_2010_to_2017_nothing_looks_like_a_split() {
        assertThat(unexplained(SharedBars.FROM_2010)).isEmpty();
    }

    private static List<String> unexplained(String zip) {
        List<String> found = new ArrayList<>();
        for (String entry : SharedData.entries(zip)) {
            BarSeries bars = SharedBars.series(zip, entry);
            if (checked(bars, FixedEvents.none()) instanceof Checked.Unexplained jump) {
                found.add(bars.symbol() + " " + jump.date() + " " + jump.ratio());
            }
        }
        return found;
    }

    private static BarSeries jump(double atOpen, double atClose) {
        double open = 100 * atOpen;
        double close = 100 * atClose;
        return aBarSeries()
                .flat(30, 100)
                .bar(open, Math.max(open, close) * 1.01, Math.min(open, close) * 0.99, close)
                .build();
    }

    private static BarSeries continuous(BarSeries bars, FixedEvents events) {
        return ((Checked.Continuous) checked(bars, events)).bars();
    }

    private static Checked checked(BarSeries bars, FixedEvents events) {
        return new SplitCheck(events).check(bars);
    }
}

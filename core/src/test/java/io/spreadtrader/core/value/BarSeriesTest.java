package io.spreadtrader.core.value;

import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarSeriesTest {
    /** Tuesday 2nd to Monday 8th of January 2024; no weekend. */
    private final BarSeries bars = aBarSeries().closes(10, 11, 12, 13, 14).build();

    @Test
    void bars_are_read_back_as_they_were_given() {
        assertThat(bars.size()).isEqualTo(5);
        assertThat(bars.firstDate()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(bars.lastDate()).isEqualTo(LocalDate.of(2024, 1, 8));
        assertThat(bars.bar(4)).isEqualTo(new Bar(bars.date(4), 13, 14 * 1.01, 13 * 0.99, 14, 2_000_000));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01,0", "2024-01-02,1", "2024-01-05,4", "2024-01-07,4", "2024-01-08,5", "2030-01-01,5"})
    void a_series_cut_at_a_date_ends_there_or_before(LocalDate date, int size) {
        assertThat(bars.upTo(date).size()).isEqualTo(size);
    }

    @Test
    void cuts_of_cuts_stay_within_them() {
        BarSeries cut = bars.upTo(LocalDate.of(2024, 1, 5)).last(2);
        assertThat(cut.size()).isEqualTo(2);
        assertThat(cut.close(0)).isEqualTo(12);
        assertThat(cut.indexOf(LocalDate.of(2024, 1, 5))).isEqualTo(1);
        assertThat(cut.indexOf(LocalDate.of(2024, 1, 8))).isEqualTo(-1);
        assertThat(cut.indexOf(LocalDate.of(2024, 1, 2))).isEqualTo(-1);
        assertThat(cut.upTo(LocalDate.of(2024, 1, 2)).isEmpty()).isTrue();
        assertThatThrownBy(() -> cut.close(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cut.close(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(bars.last(99).size()).isEqualTo(5);
    }

    @Test
    void one_more_bar_makes_a_longer_copy_and_leaves_the_series_as_it_was() {
        BarSeries cut = bars.upTo(LocalDate.of(2024, 1, 4));
        BarSeries longer = cut.plus(new Bar(LocalDate.of(2024, 1, 5), 20, 21, 19, 20, 7));
        assertThat(longer.size()).isEqualTo(4);
        assertThat(longer.close(3)).isEqualTo(20);
        assertThat(bars.close(3)).isEqualTo(13);
        assertThatThrownBy(() -> longer.plus(longer.bar(3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dates_must_ascend_and_columns_match() {
        double[] two = {10, 10};
        long[] volumes = {1, 1};
        Symbol symbol = Symbol.of("AAPL");
        assertThatThrownBy(() -> BarSeries.of(symbol, new int[] {5, 5}, two, two, two, two, volumes))
                .hasMessage("AAPL: dates do not ascend at bar 1");
        assertThatThrownBy(() -> BarSeries.of(symbol, new int[] {5}, two, two, two, two, volumes))
                .hasMessage("AAPL: columns of different lengths");
    }

    @ParameterizedTest(name = "open {0}, high {1}, low {2}, close {3}, volume {4}: usable {5}")
    @CsvSource({
        "10,11,9,10,0,true",
        "10,10,10,10,1,true",
        "12,11,9,10,1,true",
        "10,9,11,10,1,false",
        "10,11,9,12,1,false",
        "10,11,9,8,1,false",
        "0,11,9,10,1,false",
        "10,11,0,10,1,false",
        "10,11,-1,10,1,false",
        "10,11,9,10,-1,false",
        "NaN,11,9,10,1,false",
        "10,NaN,9,10,1,false",
        "10,11,NaN,10,1,false",
        "10,11,9,NaN,1,false",
        "10,Infinity,9,10,1,false",
        "Infinity,11,9,10,1,false"
    })
    void a_bar_that_cannot_be_is_refused(
            double open, double high, double low, double close, long volume, boolean usable) {
        assertThat(Bar.isUsable(open, high, low, close, volume)).isEqualTo(usable);
        if (!usable) {
            assertThatThrownBy(() -> new Bar(LocalDate.EPOCH, open, high, low, close, volume))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1970-01-01");
        }
    }
}

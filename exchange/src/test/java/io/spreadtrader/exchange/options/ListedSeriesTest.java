package io.spreadtrader.exchange.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Price;
import io.spreadtrader.exchange.market.WeekdayCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedSeriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 4);
    private final ListedSeries series = new ListedSeries(WeekdayCalendar.OF_2026);

    @Test
    void listsEightWeeksOfFridaysAndMonthliesBeyond() {
        assertThat(series.expirations(TODAY, TODAY, TODAY.plusDays(400), true))
                .containsExactly(
                        LocalDate.of(2026, 2, 6),
                        LocalDate.of(2026, 2, 13),
                        LocalDate.of(2026, 2, 20),
                        LocalDate.of(2026, 2, 27),
                        LocalDate.of(2026, 3, 6),
                        LocalDate.of(2026, 3, 13),
                        LocalDate.of(2026, 3, 20),
                        LocalDate.of(2026, 3, 27),
                        LocalDate.of(2026, 6, 19),
                        LocalDate.of(2026, 9, 18));
        assertThat(series.expirations(TODAY, TODAY, TODAY.plusDays(50), false))
                .containsExactly(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 3, 20));
    }

    @Test
    void expiresOnThursdayWhereFridayIsAHoliday() {
        LocalDate march = LocalDate.of(2026, 3, 2);
        LocalDate thursday = LocalDate.of(2026, 4, 2);
        assertThat(series.expirations(march, thursday.minusDays(1), thursday.plusDays(1), true))
                .containsExactly(thursday);
        assertThat(series.lists(thursday, march, true)).isTrue();
        assertThat(series.lists(thursday.plusDays(1), march, true)).isFalse();
        assertThat(series.lists(LocalDate.of(2026, 3, 5), march, true)).isFalse();
    }

    @Test
    void putsStrikesOnTheGridOfTheirPrice() {
        List<Price> strikes = StrikeGrid.around(90, 220, false).strikes();
        assertThat(strikes)
                .contains(Price.ofCents(9900), Price.ofCents(10250), Price.ofCents(29750), Price.ofCents(30500))
                .doesNotContain(Price.ofCents(10100), Price.ofCents(30250));
        assertThat(strikes).allMatch(StrikeGrid.around(90, 220, false)::lists);
        assertThat(StrikeGrid.around(90, 220, true).lists(Price.ofCents(10100))).isTrue();
    }
}

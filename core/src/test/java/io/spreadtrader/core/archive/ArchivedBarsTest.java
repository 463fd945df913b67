package io.spreadtrader.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.port.fake.BarsArchivedInMemory;
import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArchivedBarsTest {
    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final MarketCalendar CALENDAR = new WeekdayCalendar(Set.of());

    private final BarsArchivedInMemory archive = new BarsArchivedInMemory();
    private final ArchivedBars bars = new ArchivedBars(archive, CALENDAR, 100);

    private static Instant close(LocalDate date) {
        return CALENDAR.session(date).orElseThrow().close();
    }

    private void archive(LocalDate session, Instant asOf, boolean provisional, double price) {
        Bar bar = new Bar(session, price, price, price, price, 1);
        archive.store(new SessionBars(
                session, asOf, provisional, "as traded", DataLabel.SIMULATED, new TreeMap<>(Map.of(AAPL, bar))));
    }

    private BarSeries shown(Instant asOf) {
        return bars.daily(AAPL, asOf).orElseThrow();
    }

    @Test
    void todays_provisional_bar_is_shown_from_the_instant_it_is_built_up_to() {
        Instant built = close(TUESDAY).minus(Duration.ofMinutes(60));
        archive(MONDAY, close(MONDAY), false, 10);
        archive(TUESDAY, built, true, 11);

        assertThat(shown(built.minusNanos(1)).lastDate()).isEqualTo(MONDAY);
        assertThat(shown(built).lastDate()).isEqualTo(TUESDAY);
        assertThat(shown(built).close(1)).isEqualTo(11);
    }

    @Test
    void a_provisional_bar_of_an_earlier_session_is_never_shown() {
        archive(MONDAY, close(MONDAY).minusSeconds(60), true, 10);
        archive(TUESDAY, close(TUESDAY), false, 11);

        assertThat(shown(close(TUESDAY)).size()).isEqualTo(1);
        assertThat(shown(close(TUESDAY)).firstDate()).isEqualTo(TUESDAY);
    }

    @Test
    void the_final_bar_takes_the_place_of_the_provisional_one() {
        archive(MONDAY, close(MONDAY).minusSeconds(60), true, 10);
        assertThat(shown(close(MONDAY).minusSeconds(60)).close(0)).isEqualTo(10);
        archive(MONDAY, close(MONDAY), false, 12);

        assertThat(shown(close(MONDAY)).close(0)).isEqualTo(12);
        assertThat(shown(close(MONDAY)).size()).isEqualTo(1);
    }

    @Test
    void a_set_archived_late_takes_its_place_among_the_others() {
        archive(TUESDAY, close(TUESDAY), false, 11);
        assertThat(shown(close(TUESDAY)).size()).isEqualTo(1);
        archive(MONDAY, close(MONDAY), false, 10);

        BarSeries both = shown(close(TUESDAY).plusSeconds(1));
        assertThat(both.size()).isEqualTo(2);
        assertThat(both.firstDate()).isEqualTo(MONDAY);
    }

    @Test
    void the_archive_is_looked_at_again_for_another_instant_or_when_told() {
        archive(MONDAY, close(MONDAY), false, 10);
        Instant late = close(TUESDAY);
        assertThat(shown(late).size()).isEqualTo(1);
        archive(TUESDAY, close(TUESDAY), false, 11);

        assertThat(shown(late).size()).isEqualTo(1);
        bars.refresh();
        assertThat(shown(late).size()).isEqualTo(2);
    }

    @Test
    void a_text_cut_short_is_refused() {
        archive(MONDAY, close(MONDAY), false, 10);
        String text = SessionBarsText.encoded(archive.session(MONDAY).orElseThrow());

        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> SessionBarsText.decoded(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

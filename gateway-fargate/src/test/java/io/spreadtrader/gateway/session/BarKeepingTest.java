package io.spreadtrader.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.archive.ArchiveBars;
import io.spreadtrader.core.archive.PublishProvisionalBars;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarReader;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.port.fake.BarsArchivedInMemory;
import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BarKeepingTest {
    private static final Symbol ABLE = Symbol.of("ABLE");
    private static final Symbol BAKER = Symbol.of("BAKER");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final MarketCalendar CALENDAR = new WeekdayCalendar();
    private static final Instant CLOSE = CALENDAR.session(TUESDAY).orElseThrow().close();

    private final BarsArchivedInMemory archive = new BarsArchivedInMemory();
    private final List<MissingBars> told = new ArrayList<>();
    private List<Symbol> readable = List.of(ABLE, BAKER);
    private Instant now = CLOSE;
    private final BarKeeping keeping = new BarKeeping(
            archive,
            new PublishProvisionalBars(new Reader(), archive, CALENDAR, () -> now, Configuration.STANDARD),
            new ArchiveBars(new Reader(), archive, CALENDAR, () -> now),
            told::add);

    BarKeepingTest() {
        archive.store(new SessionBars(
                MONDAY,
                CALENDAR.session(MONDAY).orElseThrow().close(),
                false,
                "split-adjusted",
                DataLabel.PAPER,
                new TreeMap<>(Map.of(ABLE, bar(MONDAY), BAKER, bar(MONDAY)))));
    }

    @Test
    void todays_bars_are_published_from_seventy_minutes_before_the_close() {
        round(CLOSE.minus(Duration.ofMinutes(71)));
        assertThat(archive.session(TUESDAY)).isEmpty();

        round(CLOSE.minus(Duration.ofMinutes(70)));

        assertThat(archive.session(TUESDAY)).hasValueSatisfying(set -> {
            assertThat(set.provisional()).isTrue();
            assertThat(set.bars()).containsOnlyKeys(ABLE, BAKER);
        });
        assertThat(told).isEmpty();
    }

    @Test
    void what_they_lack_is_told_once_when_no_round_can_mend_it() {
        readable = List.of(ABLE);
        round(CLOSE.minus(Duration.ofMinutes(70)));
        assertThat(told).isEmpty();

        round(CLOSE.minus(Duration.ofMinutes(60)));
        round(CLOSE.minus(Duration.ofMinutes(59)));

        assertThat(told).containsExactly(new MissingBars(TUESDAY, true, 1, List.of(BAKER)));
        assertThat(told.getFirst().text()).contains("lack 1 symbols");
        assertThat(told.getFirst().figures().toString()).contains("BAKER");
    }

    @Test
    void after_the_close_the_session_is_archived_as_final_and_its_gaps_are_told() {
        readable = List.of(BAKER);
        round(CLOSE.plus(Duration.ofMinutes(15)));
        assertThat(archive.session(TUESDAY)).isEmpty();

        round(CLOSE.plus(Duration.ofHours(5)));
        round(CLOSE.plus(Duration.ofHours(6)));

        assertThat(archive.session(TUESDAY))
                .hasValueSatisfying(set -> assertThat(set.provisional()).isFalse());
        assertThat(told).containsExactly(new MissingBars(TUESDAY, false, 1, List.of(ABLE)));
    }

    private void round(Instant at) {
        now = at;
        keeping.round();
    }

    private static Bar bar(LocalDate date) {
        return new Bar(date, 10, 11, 9, 10, 1000);
    }

    /** Answers at once with what can be read. */
    private final class Reader implements BarReader {
        @Override
        public Map<Symbol, Bar> bars(LocalDate session, List<Symbol> mostNeededFirst, Instant until) {
            Map<Symbol, Bar> bars = new HashMap<>();
            mostNeededFirst.stream().filter(readable::contains).forEach(symbol -> bars.put(symbol, bar(session)));
            return bars;
        }

        @Override
        public String adjustment() {
            return "split-adjusted";
        }

        @Override
        public DataLabel label() {
            return DataLabel.PAPER;
        }
    }
}

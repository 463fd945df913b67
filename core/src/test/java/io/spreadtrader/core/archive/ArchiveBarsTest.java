package io.spreadtrader.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.port.fake.BarsArchivedInMemory;
import io.spreadtrader.core.port.fake.BarsReadSlowly;
import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArchiveBarsTest {
    private static final Symbol ABLE = Symbol.of("ABLE");
    private static final Symbol BAKER = Symbol.of("BAKER");
    private static final Symbol CHARLIE = Symbol.of("CHARLIE");
    private static final List<Symbol> ALL = List.of(ABLE, BAKER, CHARLIE);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final MarketCalendar CALENDAR = new WeekdayCalendar();
    private static final Instant CLOSE = CALENDAR.session(MONDAY).orElseThrow().close();
    private static final Instant SETTLED = CLOSE.plus(ArchiveBars.SETTLED_AFTER);

    private final BarsArchivedInMemory archive = new BarsArchivedInMemory();

    private ArchiveBars from(BarsReadSlowly reader) {
        return new ArchiveBars(reader, archive, CALENDAR, reader);
    }

    @Test
    void a_session_is_archived_as_final_once_it_has_settled() {
        BarsReadSlowly reader = new BarsReadSlowly(SETTLED, Duration.ofSeconds(10));

        BarRound round = from(reader).archive(ALL).orElseThrow();

        assertThat(round.missing()).isEmpty();
        assertThat(archive.session(MONDAY)).hasValueSatisfying(set -> {
            assertThat(set.provisional()).isFalse();
            assertThat(set.asOf()).isEqualTo(CLOSE);
            assertThat(set.bars().keySet()).containsExactlyElementsOf(ALL);
            assertThat(set.adjustment()).isEqualTo("split-adjusted");
            assertThat(set.label()).isEqualTo(DataLabel.LIVE);
        });
    }

    @Test
    void nothing_of_a_session_is_read_before_it_has_settled() {
        archiveFinal(MONDAY.minusDays(3));
        BarsReadSlowly reader = new BarsReadSlowly(SETTLED.minusNanos(1), Duration.ofSeconds(10));

        assertThat(from(reader).archive(ALL)).isEmpty();
        assertThat(reader.asked()).isEmpty();
    }

    @Test
    void an_archived_session_is_not_read_again() {
        archiveFinal(MONDAY);
        BarsReadSlowly reader = new BarsReadSlowly(SETTLED, Duration.ofSeconds(10));

        assertThat(from(reader).archive(ALL)).isEmpty();
        assertThat(reader.asked()).isEmpty();
    }

    @Test
    void what_one_round_had_no_time_for_is_read_by_the_next_and_then_all_is_stored() {
        BarsReadSlowly reader = new BarsReadSlowly(SETTLED, Duration.ofMinutes(4));
        ArchiveBars archiveBars = from(reader);

        BarRound first = archiveBars.archive(ALL).orElseThrow();
        assertThat(first.missing()).containsExactly(CHARLIE);
        assertThat(first.stored()).isEmpty();
        assertThat(archive.sessions()).isEmpty();

        BarRound second = archiveBars.archive(ALL).orElseThrow();
        assertThat(second.stored()).isPresent();
        assertThat(reader.asked()).containsExactlyElementsOf(ALL);
        assertThat(archiveBars.archive(ALL)).isEmpty();
    }

    @Test
    void a_bar_nobody_has_does_not_keep_the_others_out_forever() {
        BarsReadSlowly reader = new BarsReadSlowly(SETTLED, Duration.ofSeconds(10)).without(BAKER);
        ArchiveBars archiveBars = from(reader);

        assertThat(archiveBars.archive(ALL).orElseThrow().stored()).isEmpty();
        reader.moveTo(CLOSE.plus(ArchiveBars.PATIENCE));
        BarRound last = archiveBars.archive(ALL).orElseThrow();

        assertThat(last.missing()).containsExactly(BAKER);
        assertThat(last.stored().orElseThrow().bars().keySet()).containsExactly(ABLE, CHARLIE);
    }

    @Test
    void a_session_without_any_bar_is_never_stored() {
        BarsReadSlowly reader = new BarsReadSlowly(CLOSE.plus(ArchiveBars.PATIENCE), Duration.ofSeconds(10))
                .without(ABLE)
                .without(BAKER)
                .without(CHARLIE);

        assertThat(from(reader).archive(ALL).orElseThrow().stored()).isEmpty();
        assertThat(archive.sessions()).isEmpty();
    }

    @Test
    void a_provisional_set_is_replaced() {
        archive.store(set(MONDAY, true));
        BarsReadSlowly reader = new BarsReadSlowly(SETTLED, Duration.ofSeconds(10));

        from(reader).archive(ALL);

        assertThat(archive.session(MONDAY).orElseThrow().provisional()).isFalse();
    }

    private void archiveFinal(LocalDate date) {
        archive.store(set(date, false));
    }

    private static SessionBars set(LocalDate date, boolean provisional) {
        return new SessionBars(
                date,
                CLOSE.minusSeconds(3_600),
                provisional,
                "split-adjusted",
                DataLabel.LIVE,
                new TreeMap<>(Map.of(ABLE, new Bar(date, 1, 1, 1, 1, 1))));
    }
}

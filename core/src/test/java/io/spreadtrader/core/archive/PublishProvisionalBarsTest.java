package io.spreadtrader.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.port.fake.BarsArchivedInMemory;
import io.spreadtrader.core.port.fake.BarsReadSlowly;
import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishProvisionalBarsTest {
    private static final Symbol ABLE = Symbol.of("ABLE");
    private static final Symbol BAKER = Symbol.of("BAKER");
    private static final Symbol CHARLIE = Symbol.of("CHARLIE");
    private static final List<Symbol> ALL = List.of(CHARLIE, ABLE, BAKER);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate EARLY = LocalDate.of(2026, 1, 6);
    private static final MarketCalendar CALENDAR = new WeekdayCalendar(Set.of(EARLY));
    private static final Instant SCAN = before(MONDAY, 60);

    private final BarsArchivedInMemory archive = new BarsArchivedInMemory();

    private static Instant before(LocalDate date, int minutes) {
        return CALENDAR.session(date).orElseThrow().beforeClose(Duration.ofMinutes(minutes));
    }

    private PublishProvisionalBars from(BarsReadSlowly reader) {
        return new PublishProvisionalBars(reader, archive, CALENDAR, reader, Configuration.STANDARD);
    }

    @Test
    void rounds_begin_seventy_minutes_before_the_close_and_not_before() {
        BarsReadSlowly reader = new BarsReadSlowly(before(MONDAY, 70).minusNanos(1), Duration.ofSeconds(1));
        PublishProvisionalBars publish = from(reader);

        assertThat(publish.publish(ALL)).isEmpty();
        reader.moveTo(before(MONDAY, 70));
        assertThat(publish.publish(ALL)).isPresent();
    }

    @Test
    void rounds_begin_seventy_minutes_before_an_early_close_too() {
        BarsReadSlowly reader = new BarsReadSlowly(before(EARLY, 70), Duration.ofSeconds(1));

        assertThat(from(reader).publish(ALL).orElseThrow().session()).isEqualTo(EARLY);
    }

    @Test
    void a_set_says_that_it_is_provisional_and_up_to_when_it_is_built() {
        BarsReadSlowly reader = new BarsReadSlowly(before(MONDAY, 70), Duration.ofSeconds(10));

        SessionBars set = from(reader).publish(ALL).orElseThrow().stored().orElseThrow();

        assertThat(set.provisional()).isTrue();
        assertThat(set.asOf()).isEqualTo(before(MONDAY, 70).plusSeconds(30));
        assertThat(archive.session(MONDAY)).contains(set);
    }

    @Test
    void a_scan_sees_what_was_read_before_it_and_the_most_needed_was_read_first() {
        BarsReadSlowly reader = new BarsReadSlowly(before(MONDAY, 70), Duration.ofMinutes(4));

        BarRound round = from(reader).publish(ALL).orElseThrow();

        assertThat(round.missing()).containsExactly(BAKER);
        ArchivedBars seen = new ArchivedBars(archive, CALENDAR, 10);
        assertThat(seen.daily(CHARLIE, SCAN).orElseThrow().lastDate()).isEqualTo(MONDAY);
        assertThat(seen.daily(BAKER, SCAN)).isEmpty();
    }

    @Test
    void a_later_round_fills_the_gaps_first_and_brings_the_others_up_to_date() {
        BarsReadSlowly reader = new BarsReadSlowly(before(MONDAY, 70), Duration.ofMinutes(1)).without(ABLE);
        PublishProvisionalBars publish = from(reader);

        publish.publish(ALL);
        SessionBars second = publish.publish(ALL).orElseThrow().stored().orElseThrow();

        assertThat(reader.asked()).containsExactly(CHARLIE, ABLE, BAKER, ABLE, CHARLIE, BAKER);
        assertThat(second.bars().get(CHARLIE).close()).isEqualTo(5);
        assertThat(second.asOf()).isEqualTo(before(MONDAY, 64));
    }

    @Test
    void nothing_newer_than_the_scan_replaces_what_the_scan_is_to_see() {
        BarsReadSlowly reader = new BarsReadSlowly(before(MONDAY, 70), Duration.ofSeconds(1));
        PublishProvisionalBars publish = from(reader);
        publish.publish(ALL);

        reader.moveTo(SCAN.minus(PublishProvisionalBars.STORED_BEFORE_SCAN));

        assertThat(publish.publish(ALL)).isEmpty();
        assertThat(new ArchivedBars(archive, CALENDAR, 10).daily(ABLE, SCAN)).isPresent();
    }

    @Test
    void a_gateway_that_comes_late_publishes_once_for_scans_on_demand() {
        BarsReadSlowly reader = new BarsReadSlowly(SCAN.plusSeconds(90), Duration.ofSeconds(1));
        PublishProvisionalBars publish = from(reader);

        Optional<SessionBars> late = publish.publish(ALL).orElseThrow().stored();

        assertThat(late.orElseThrow().asOf()).isAfter(SCAN);
        assertThat(publish.publish(ALL)).isEmpty();
    }

    @Test
    void nothing_is_published_while_the_market_is_closed() {
        BarsReadSlowly reader =
                new BarsReadSlowly(CALENDAR.session(MONDAY).orElseThrow().close(), Duration.ofSeconds(1));

        assertThat(from(reader).publish(ALL)).isEmpty();
    }

    @Test
    void what_trades_most_dollars_is_needed_most_after_what_is_held() {
        BarsReadSlowly reader = new BarsReadSlowly(before(MONDAY, 70), Duration.ofSeconds(1));
        SessionBars last = from(reader).publish(ALL).orElseThrow().stored().orElseThrow();

        assertThat(MostTraded.first(List.of(CHARLIE), last)).containsExactly(CHARLIE, BAKER, ABLE);
    }
}

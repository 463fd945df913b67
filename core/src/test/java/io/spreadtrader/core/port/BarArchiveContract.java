package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every archive of bars keeps: every number, and a final set against any provisional one. */
public abstract class BarArchiveContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private BarArchive archive;

    protected abstract BarArchive emptyArchive();

    @BeforeEach
    void startEmpty() {
        archive = emptyArchive();
    }

    @Test
    void a_set_comes_back_with_every_number() {
        SessionBars set = set(MONDAY, 21, false, 100.1 + 0.2, Double.MIN_NORMAL);

        archive.store(set);

        assertThat(archive.session(MONDAY)).contains(set);
    }

    @Test
    void an_empty_archive_has_nothing() {
        assertThat(archive.sessions()).isEmpty();
        assertThat(archive.session(MONDAY)).isEmpty();
    }

    @Test
    void sessions_are_listed_once_and_oldest_first() {
        archive.store(set(MONDAY.plusDays(1), 21, false, 2, 1));
        archive.store(set(MONDAY, 20, true, 2, 1));
        archive.store(set(MONDAY, 21, false, 2, 1));

        assertThat(archive.sessions()).containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    @Test
    void the_newest_provisional_set_is_shown_until_there_is_a_final_one() {
        archive.store(set(MONDAY, 19, true, 2, 1));
        archive.store(set(MONDAY, 20, true, 3, 1));
        assertThat(archive.session(MONDAY)).contains(set(MONDAY, 20, true, 3, 1));

        archive.store(set(MONDAY, 21, false, 4, 1));
        assertThat(archive.session(MONDAY)).contains(set(MONDAY, 21, false, 4, 1));
    }

    @Test
    void an_older_provisional_set_does_not_replace_a_newer_one() {
        archive.store(set(MONDAY, 20, true, 3, 1));
        archive.store(set(MONDAY, 19, true, 2, 1));

        assertThat(archive.session(MONDAY)).contains(set(MONDAY, 20, true, 3, 1));
    }

    @Test
    void a_provisional_set_never_replaces_a_final_one() {
        archive.store(set(MONDAY, 21, false, 4, 1));
        archive.store(set(MONDAY, 22, true, 5, 1));

        assertThat(archive.session(MONDAY)).contains(set(MONDAY, 21, false, 4, 1));
    }

    @Test
    void a_final_set_stored_again_replaces_the_former() {
        archive.store(set(MONDAY, 21, false, 4, 1));
        archive.store(set(MONDAY, 22, false, 5, 1));

        assertThat(archive.session(MONDAY)).contains(set(MONDAY, 22, false, 5, 1));
    }

    /** A set of two symbols, built up to this hour of Greenwich. */
    private static SessionBars set(LocalDate session, int hour, boolean provisional, double high, double low) {
        Instant asOf = session.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
        return new SessionBars(
                session,
                asOf,
                provisional,
                "as traded, comma included",
                DataLabel.MODELLED,
                new TreeMap<>(Map.of(
                        Symbol.of("AAPL"), new Bar(session, high, high, low, high, 123_456_789_012L),
                        Symbol.of("BRK.B"), new Bar(session, low, high, low, low, 0))));
    }
}

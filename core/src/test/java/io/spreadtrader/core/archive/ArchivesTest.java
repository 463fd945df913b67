package io.spreadtrader.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.BarArchiveContract;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.BarSourceContract;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.EventCalendarContract;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.FundamentalsContract;
import io.spreadtrader.core.port.ReferenceArchive;
import io.spreadtrader.core.port.ReferenceArchiveContract;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.port.fake.BarsArchivedInMemory;
import io.spreadtrader.core.port.fake.EventsInMemory;
import io.spreadtrader.core.port.fake.FundamentalsInMemory;
import io.spreadtrader.core.port.fake.ReferenceArchivedInMemory;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;

/** What is read out of an archive keeps the contracts of the sources it was made from. */
class ArchivesTest {
    @Nested
    class Sets extends BarArchiveContract {
        @Override
        protected BarArchive emptyArchive() {
            return new BarsArchivedInMemory();
        }
    }

    @Nested
    class References extends ReferenceArchiveContract {
        @Override
        protected ReferenceArchive emptyArchive() {
            return new ReferenceArchivedInMemory();
        }
    }

    @Nested
    class Bars extends BarSourceContract {
        @Override
        protected BarSource sourceOf(List<BarSeries> bars, MarketCalendar calendar) {
            SortedMap<LocalDate, SortedMap<Symbol, Bar>> bySession = new TreeMap<>();
            for (BarSeries series : bars) {
                for (int i = 0; i < series.size(); i++) {
                    bySession
                            .computeIfAbsent(series.date(i), date -> new TreeMap<>())
                            .put(series.symbol(), series.bar(i));
                }
            }
            BarArchive archive = new BarsArchivedInMemory();
            bySession.forEach((date, set) -> archive.store(new SessionBars(
                    date, calendar.session(date).orElseThrow().close(), false, "as traded", DataLabel.SIMULATED, set)));
            return new ArchivedBars(archive, calendar, 1_000);
        }
    }

    @Nested
    class Facts extends FundamentalsContract {
        @Override
        protected Fundamentals fundamentalsOf(Map<Symbol, List<StockFacts>> facts, Optional<Set<Symbol>> optionable) {
            Fundamentals given = new FundamentalsInMemory(facts, optionable);
            Set<Symbol> symbols = new TreeSet<>(facts.keySet());
            Set<LocalDate> dates = new TreeSet<>();
            facts.values().forEach(of -> of.forEach(known -> dates.add(known.asOf())));
            ReferenceArchive archive = new ReferenceArchivedInMemory();
            for (LocalDate date : dates) {
                archive.store(ReferenceSnapshot.of(
                        date, List.copyOf(symbols), date, date, given, new EventsInMemory(Map.of())));
            }
            return new ReferenceFundamentals(new ReferenceSets(archive, () -> LocalDate.of(2030, 1, 1)));
        }
    }

    @Nested
    class Events extends EventCalendarContract {
        @Override
        protected EventCalendar calendarOf(Map<Symbol, List<StockEvent>> events) {
            LocalDate date = LocalDate.of(2021, 5, 10);
            ReferenceData data = ReferenceSnapshot.of(
                    date,
                    new ArrayList<>(events.keySet()),
                    date.minusYears(1),
                    date.plusYears(1),
                    new FundamentalsInMemory(Map.of(), Optional.empty()),
                    new EventsInMemory(events));
            ReferenceArchive archive = new ReferenceArchivedInMemory();
            archive.store(data);
            return new ReferenceEvents(new ReferenceSets(archive, () -> date));
        }
    }

    @org.junit.jupiter.api.Test
    void nothing_archived_is_nothing_known() {
        ReferenceSets none = new ReferenceSets(new ReferenceArchivedInMemory(), () -> LocalDate.of(2026, 1, 5));

        assertThat(new ReferenceFundamentals(none).hasFacts()).isFalse();
        assertThat(new ReferenceFundamentals(none).hasOptionableList()).isFalse();
        assertThat(new ReferenceEvents(none).knowsEarnings(Symbol.of("AAPL"), LocalDate.of(2026, 1, 5)))
                .isFalse();
    }
}

package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Daily bars out of an archive. Final sets are read once and kept; the archive is looked at again when an instant is
 * asked about that differs from the last, or after {@link #refresh}. Of a session that is not completed it shows the
 * provisional set, if that is no newer than the instant; a provisional set of an earlier session is never shown. Safe
 * for several threads.
 */
public final class ArchivedBars implements BarSource {
    private final BarArchive archive;
    private final MarketCalendar calendar;
    private final int depth;
    private final SortedMap<Symbol, SymbolColumns> columns = new TreeMap<>();
    private final SortedSet<LocalDate> loaded = new TreeSet<>();
    private final SortedSet<String> adjustments = new TreeSet<>();
    private @Nullable DataLabel weakest;
    private @Nullable Instant lookedAt;
    private @Nullable SessionBars provisional;

    /** @param depth how many of the newest sessions are read; older ones are not seen */
    public ArchivedBars(BarArchive archive, MarketCalendar calendar, int depth) {
        this.archive = archive;
        this.calendar = calendar;
        this.depth = depth;
    }

    /** Looks at the archive again at the next question, even one about the same instant. */
    public synchronized void refresh() {
        lookedAt = null;
    }

    @Override
    public synchronized Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        if (!asOf.equals(lookedAt)) {
            look(calendar.dateOf(asOf));
            lookedAt = asOf;
        }
        SymbolColumns known = columns.get(symbol);
        Optional<BarSeries> completed =
                Optional.ofNullable(known).map(found -> found.series().upTo(lastCompleted(asOf)));
        return builtSoFar(symbol, asOf)
                .map(bar -> completed.map(series -> with(series, bar)).orElseGet(() -> only(symbol, bar)))
                .or(() -> completed);
    }

    private static BarSeries with(BarSeries completed, Bar bar) {
        boolean newer = completed.isEmpty() || completed.lastDate().isBefore(bar.date());
        return newer ? completed.plus(bar) : completed;
    }

    private static BarSeries only(Symbol symbol, Bar bar) {
        SymbolColumns one = new SymbolColumns(symbol);
        one.add(bar);
        return one.series();
    }

    private LocalDate lastCompleted(Instant asOf) {
        LocalDate today = calendar.dateOf(asOf);
        boolean todayHasClosed = calendar.session(today)
                .map(session -> !asOf.isBefore(session.close()))
                .orElse(true);
        return todayHasClosed ? today : today.minusDays(1);
    }

    private Optional<Bar> builtSoFar(Symbol symbol, Instant asOf) {
        return Optional.ofNullable(provisional)
                .filter(set -> !set.asOf().isAfter(asOf))
                .map(set -> set.bars().get(symbol));
    }

    private void look(LocalDate today) {
        provisional = null;
        List<LocalDate> sessions = archive.sessions();
        List<LocalDate> newest = sessions.subList(Math.max(0, sessions.size() - depth), sessions.size());
        forgetIfOlderCame(newest);
        for (LocalDate date : newest) {
            if (!loaded.contains(date)) {
                archive.session(date).ifPresent(set -> take(set, today));
            }
        }
    }

    /** Columns grow at their end only; a set archived after newer ones makes them be read anew. */
    private void forgetIfOlderCame(List<LocalDate> newest) {
        boolean olderCame = !loaded.isEmpty()
                && newest.stream()
                        .filter(date -> !loaded.contains(date) && date.isBefore(loaded.last()))
                        .anyMatch(date -> archive.session(date)
                                .filter(set -> !set.provisional())
                                .isPresent());
        if (olderCame) {
            columns.clear();
            loaded.clear();
        }
    }

    private void take(SessionBars set, LocalDate today) {
        adjustments.add(set.adjustment());
        weakest = weakest == null ? set.label() : weakest.mixedWith(set.label());
        if (!set.provisional()) {
            set.bars().forEach((symbol, bar) -> columns.computeIfAbsent(symbol, SymbolColumns::new)
                    .add(bar));
            loaded.add(set.session());
        } else if (set.session().equals(today)) {
            provisional = set;
        }
    }

    @Override
    public synchronized List<Symbol> symbols() {
        lookOnce();
        SortedSet<Symbol> all = new TreeSet<>(columns.keySet());
        if (provisional != null) {
            all.addAll(provisional.bars().keySet());
        }
        return List.copyOf(all);
    }

    private void lookOnce() {
        // An archive that was empty may have been filled since.
        if (lookedAt == null || loaded.isEmpty()) {
            look(LocalDate.MIN);
            lookedAt = Instant.MIN;
        }
    }

    @Override
    public Map<Symbol, String> rejected() {
        return Map.of();
    }

    @Override
    public synchronized String adjustment() {
        lookOnce();
        return adjustments.isEmpty() ? "no bars archived" : String.join(", ", adjustments);
    }

    @Override
    public synchronized DataLabel label() {
        lookOnce();
        return weakest == null ? DataLabel.SIMULATED : weakest;
    }
}

package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.BarReader;
import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * After the close archives the session's bars as final. A broker's limits make that take rounds: what was read is kept
 * in memory between them, so that a restart only reads again. One thread's, and not the trading one's.
 */
public final class ArchiveBars {
    /** The last trades of a session are reported, and corrected, after its close. */
    static final Duration SETTLED_AFTER = Duration.ofMinutes(15);

    /** After this long a set with gaps is better than none: the next scan needs the others. */
    static final Duration PATIENCE = Duration.ofHours(5);

    private static final Duration ROUND = Duration.ofMinutes(10);

    private final BarReader reader;
    private final BarArchive archive;
    private final MarketCalendar calendar;
    private final InstantSource clock;
    private final NavigableMap<Symbol, Bar> read = new TreeMap<>();
    private Optional<LocalDate> reading = Optional.empty();
    private Optional<LocalDate> done = Optional.empty();

    public ArchiveBars(BarReader reader, BarArchive archive, MarketCalendar calendar, InstantSource clock) {
        this.reader = reader;
        this.archive = archive;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * One round, of at most ten minutes; to be called again and again.
     *
     * @return empty where there is nothing to do: the last session has not settled, or is archived
     */
    public Optional<BarRound> archive(List<Symbol> mostNeededFirst) {
        Instant now = clock.instant();
        MarketSession ended = lastSettled(now);
        if (done.filter(ended.date()::equals).isPresent()) {
            return Optional.empty();
        }
        if (isFinal(ended.date())) {
            done = Optional.of(ended.date());
            return Optional.empty();
        }
        begin(ended.date());
        List<Symbol> wanted = missing(mostNeededFirst);
        if (!wanted.isEmpty()) {
            read.putAll(reader.bars(ended.date(), wanted, now.plus(ROUND)));
        }
        return Optional.of(finish(ended, missing(mostNeededFirst)));
    }

    private MarketSession lastSettled(Instant now) {
        LocalDate today = calendar.dateOf(now);
        return calendar.session(today)
                .filter(session -> !now.isBefore(session.close().plus(SETTLED_AFTER)))
                .orElseGet(() -> calendar.sessionBefore(today));
    }

    private boolean isFinal(LocalDate date) {
        return archive.session(date).filter(set -> !set.provisional()).isPresent();
    }

    private void begin(LocalDate session) {
        if (reading.filter(session::equals).isEmpty()) {
            read.clear();
            reading = Optional.of(session);
        }
    }

    private List<Symbol> missing(List<Symbol> wanted) {
        return wanted.stream().filter(symbol -> !read.containsKey(symbol)).toList();
    }

    private BarRound finish(MarketSession ended, List<Symbol> missing) {
        boolean patient = clock.instant().isBefore(ended.close().plus(PATIENCE));
        if (read.isEmpty() || (!missing.isEmpty() && patient)) {
            return new BarRound(ended.date(), Optional.empty(), missing);
        }
        SessionBars set =
                new SessionBars(ended.date(), ended.close(), false, reader.adjustment(), reader.label(), read);
        archive.store(set);
        done = Optional.of(ended.date());
        return new BarRound(ended.date(), Optional.of(set), missing);
    }
}

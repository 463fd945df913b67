package io.spreadtrader.core.archive;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
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
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Before the scan publishes today's bars as built so far, round after round, each with what could be read by then. A scan
 * sees no set built later than its own instant, so the last round ends before it; one that begins later publishes only
 * where nothing was. One thread's, and not the trading one's.
 */
public final class PublishProvisionalBars {
    /** Rounds begin this long before the scan: 70 minutes before the close where the scan is 60 before it. */
    static final Duration LEAD = Duration.ofMinutes(10);

    /** A set must be stored before the scan looks for it. */
    static final Duration STORED_BEFORE_SCAN = Duration.ofSeconds(20);

    private static final Duration LATE_ROUND = Duration.ofMinutes(5);

    private final BarReader reader;
    private final BarArchive archive;
    private final MarketCalendar calendar;
    private final InstantSource clock;
    private final Duration scanLead;
    private final NavigableMap<Symbol, Bar> read = new TreeMap<>();
    private Optional<LocalDate> reading = Optional.empty();

    public PublishProvisionalBars(
            BarReader reader,
            BarArchive archive,
            MarketCalendar calendar,
            InstantSource clock,
            Configuration configuration) {
        this.reader = reader;
        this.archive = archive;
        this.calendar = calendar;
        this.clock = clock;
        this.scanLead = configuration.get(Settings.SCAN_BEFORE_CLOSE);
    }

    /**
     * One round; to be called again and again.
     *
     * @return empty where it is not the time for one
     */
    public Optional<BarRound> publish(List<Symbol> mostNeededFirst) {
        Instant now = clock.instant();
        return calendar.openSession(now)
                .flatMap(session -> until(session, now).map(until -> round(session, mostNeededFirst, until)));
    }

    /** When a round that begins now must end; empty where none is to begin. */
    private Optional<Instant> until(MarketSession session, Instant now) {
        Instant scan = session.beforeClose(scanLead);
        Instant last = scan.minus(STORED_BEFORE_SCAN);
        if (now.isBefore(scan.minus(LEAD))) {
            return Optional.empty();
        }
        if (now.isBefore(last)) {
            return Optional.of(last);
        }
        return archive.session(session.date()).isEmpty() ? Optional.of(now.plus(LATE_ROUND)) : Optional.empty();
    }

    private BarRound round(MarketSession session, List<Symbol> mostNeededFirst, Instant until) {
        begin(session.date());
        read.putAll(reader.bars(session.date(), missingFirst(mostNeededFirst), until));
        List<Symbol> missing = mostNeededFirst.stream()
                .filter(symbol -> !read.containsKey(symbol))
                .toList();
        return new BarRound(session.date(), store(session), missing);
    }

    private void begin(LocalDate session) {
        if (reading.filter(session::equals).isEmpty()) {
            read.clear();
            reading = Optional.of(session);
        }
    }

    /** A later round first fills the gaps of the former ones, then brings the others up to date. */
    private List<Symbol> missingFirst(List<Symbol> mostNeededFirst) {
        List<Symbol> ordered = new ArrayList<>();
        mostNeededFirst.stream().filter(symbol -> !read.containsKey(symbol)).forEach(ordered::add);
        mostNeededFirst.stream().filter(read::containsKey).forEach(ordered::add);
        return ordered;
    }

    private Optional<SessionBars> store(MarketSession session) {
        Instant asOf = clock.instant();
        boolean tooLate = asOf.isAfter(session.beforeClose(scanLead))
                && archive.session(session.date()).isPresent();
        if (read.isEmpty() || tooLate) {
            return Optional.empty();
        }
        SessionBars set = new SessionBars(session.date(), asOf, true, reader.adjustment(), reader.label(), read);
        archive.store(set);
        return Optional.of(set);
    }
}

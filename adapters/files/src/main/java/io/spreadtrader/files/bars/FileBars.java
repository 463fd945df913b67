package io.spreadtrader.files.bars;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Daily bars loaded from files. A scan sees only sessions that had closed by then. */
public final class FileBars implements BarSource {
    private final MarketCalendar calendar;
    private final NavigableMap<Symbol, BarSeries> series;
    private final NavigableMap<Symbol, String> rejected;
    private final String adjustment;
    private final FileProblems problems;
    private final Path path;

    FileBars(
            MarketCalendar calendar,
            NavigableMap<Symbol, BarSeries> series,
            NavigableMap<Symbol, String> rejected,
            String adjustment,
            FileProblems problems,
            Path path) {
        this.calendar = calendar;
        this.series = Collections.unmodifiableNavigableMap(series);
        this.rejected = Collections.unmodifiableNavigableMap(rejected);
        this.adjustment = adjustment;
        this.problems = problems;
        this.path = path;
    }

    /**
     * Loads the bars wanted from a folder, a zip or a file.
     *
     * @throws io.spreadtrader.files.InputException when there is no usable symbol at all, or a symbol asked for is not
     *     there
     */
    public static FileBars load(Path path, BarSelection selection, MarketCalendar calendar) {
        return new BarLoading(path, selection).load(calendar);
    }

    @Override
    public List<Symbol> symbols() {
        return List.copyOf(series.keySet());
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        LocalDate completed = lastCompleted(asOf);
        return whole(symbol).map(bars -> bars.upTo(completed));
    }

    /** The last date whose bar was complete at this instant. */
    private LocalDate lastCompleted(Instant asOf) {
        LocalDate today = calendar.dateOf(asOf);
        Optional<MarketSession> session = calendar.session(today);
        boolean closed = session.map(each -> !asOf.isBefore(each.close())).orElse(false);
        return closed ? today : today.minusDays(1);
    }

    @Override
    public Map<Symbol, String> rejected() {
        return rejected;
    }

    @Override
    public String adjustment() {
        return adjustment;
    }

    /** The bars are real; only options priced from them are modelled. */
    @Override
    public DataLabel label() {
        return DataLabel.HISTORICAL;
    }

    /** The same bars with at most {@code bars} of each symbol before {@code from}. */
    public FileBars withHistory(LocalDate from, int bars) {
        NavigableMap<Symbol, BarSeries> cut = new TreeMap<>();
        series.forEach((symbol, all) -> {
            int before = all.upTo(from.minusDays(1)).size();
            cut.put(symbol, all.last(all.size() - Math.max(0, before - bars)));
        });
        return new FileBars(calendar, cut, rejected, adjustment, problems, path);
    }

    /** Every bar loaded, the future included: for a simulated market that plays them, never for a scan. */
    public Optional<BarSeries> whole(Symbol symbol) {
        return Optional.ofNullable(series.get(symbol));
    }

    /** Rows that were not used, or not as they stand. */
    public FileProblems problems() {
        return problems;
    }

    /** Where the bars come from: the path as given. */
    public String source() {
        return path.toString();
    }

    /** Dates on which more than half of the symbols have a bar, in order. */
    public List<LocalDate> commonDates() {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        for (BarSeries bars : series.values()) {
            for (int i = 0; i < bars.size(); i++) {
                counts.merge(bars.date(i), 1, Integer::sum);
            }
        }
        List<LocalDate> common = new ArrayList<>();
        counts.forEach((date, count) -> {
            if (count * 2 > series.size()) {
                common.add(date);
            }
        });
        return List.copyOf(common);
    }

    /** The last {@code count} of those dates that are sessions: the days a run plays when nobody says which. */
    public List<LocalDate> lastCommonSessions(int count) {
        List<LocalDate> sessions = commonDates().stream()
                .filter(date -> calendar.session(date).isPresent())
                .toList();
        return sessions.subList(Math.max(0, sessions.size() - count), sessions.size());
    }
}

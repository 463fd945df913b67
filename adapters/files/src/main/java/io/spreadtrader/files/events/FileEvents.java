package io.spreadtrader.files.events;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.input.InputFile;
import io.spreadtrader.files.input.InputFiles;
import io.spreadtrader.files.input.UnusableFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Events from files, all together. Unknown is not "none", so it is only claimed to know what follows from the rows:
 * <ul>
 *   <li>earnings are known around a date when the next report is in the files at most {@value #NEXT_REPORT_DAYS_MAX}
 *       days ahead, or the last one lies at most {@value #QUIET_DAYS} days back (companies report quarterly: of 60,000
 *       real intervals one in 300 is shorter);
 *   <li>dividends are known on every date a wide table covers, and otherwise from a symbol's first to its last
 *       ex-date, and {@value #QUIET_DAYS} days on.
 * </ul>
 */
public final class FileEvents implements EventCalendar {
    static final int NEXT_REPORT_DAYS_MAX = 140;
    static final int QUIET_DAYS = 45;

    private static final int NAMED_MAX = 5;

    private final Map<Symbol, NavigableMap<LocalDate, List<StockEvent>>> events;
    private final Map<Symbol, NavigableSet<LocalDate>> reports;
    private final Map<Symbol, List<DateRange>> dividendRanges;
    private final String source;
    private final FileProblems problems;

    private FileEvents(
            Map<Symbol, NavigableMap<LocalDate, List<StockEvent>>> events,
            Map<Symbol, NavigableSet<LocalDate>> reports,
            Map<Symbol, List<DateRange>> dividendRanges,
            String source,
            FileProblems problems) {
        this.events = events;
        this.reports = reports;
        this.dividendRanges = dividendRanges;
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads every table of events behind these paths (files, folders, zips).
     *
     * @throws InputException when a path is missing or a table behind it is no table of events
     */
    public static FileEvents read(List<Path> paths) {
        List<EventRows> read = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path path : paths) {
            try (InputFiles input = InputFiles.open(path, "events")) {
                for (InputFile file : input.all()) {
                    read.add(readOne(file));
                    names.add(file.path());
                }
            }
        }
        return of(read, names.isEmpty() ? "none given" : shown(names));
    }

    private static EventRows readOne(InputFile file) {
        try {
            return EventRows.read(file);
        } catch (UnusableFileException e) {
            throw e.of(file);
        }
    }

    private static FileEvents of(List<EventRows> files, String source) {
        Map<Symbol, NavigableMap<LocalDate, List<StockEvent>>> events = new HashMap<>();
        Map<Symbol, List<DateRange>> ranges = new HashMap<>();
        Map<Symbol, DateRange> exDates = new HashMap<>();
        Map<Symbol, NavigableSet<LocalDate>> reports = new HashMap<>();
        for (EventRows file : files) {
            for (EventRows.Row row : file.rows()) {
                List<StockEvent> sameDay = events.computeIfAbsent(row.symbol(), _ -> new TreeMap<>())
                        .computeIfAbsent(row.event().date(), _ -> new ArrayList<>());
                addOnce(sameDay, row.event());
                if (row.event() instanceof StockEvent.Earnings report) {
                    reports.computeIfAbsent(row.symbol(), _ -> new TreeSet<>()).add(report.date());
                }
                if (row.event() instanceof StockEvent.ExDividend dividend) {
                    DateRange known =
                            new DateRange(dividend.date(), dividend.date().plusDays(QUIET_DAYS));
                    exDates.merge(row.symbol(), known, DateRange::spanning);
                }
            }
            file.dividendRanges().forEach((symbol, range) -> ranges.computeIfAbsent(symbol, _ -> new ArrayList<>())
                    .add(range));
        }
        exDates.forEach((symbol, range) ->
                ranges.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(range));
        FileProblems problems =
                FileProblems.of(files.stream().map(EventRows::problems).toList());
        return new FileEvents(events, reports, ranges, source, problems);
    }

    /** Two files may tell the same event; the one that knows the time of day is kept. */
    private static void addOnce(List<StockEvent> sameDay, StockEvent event) {
        if (event instanceof StockEvent.Earnings report) {
            Optional<StockEvent> known = sameDay.stream()
                    .filter(StockEvent.Earnings.class::isInstance)
                    .findFirst();
            if (known.isPresent() && report.time() == ReportTime.UNKNOWN) {
                return;
            }
            known.ifPresent(sameDay::remove);
        }
        if (event instanceof StockEvent.ExDividend dividend
                && sameDay.stream()
                        .anyMatch(other -> other instanceof StockEvent.ExDividend known
                                && known.special() == dividend.special())) {
            return;
        }
        if (!sameDay.contains(event)) {
            sameDay.add(event);
        }
    }

    private static String shown(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED_MAX, names.size())));
        return names.size() > NAMED_MAX ? first + " and " + (names.size() - NAMED_MAX) + " more" : first;
    }

    @Override
    public List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, List<StockEvent>> dated = events.get(symbol);
        if (dated == null || from.isAfter(to)) {
            return List.of();
        }
        return dated.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public boolean knowsEarnings(Symbol symbol, LocalDate around) {
        NavigableSet<LocalDate> dates = reports.get(symbol);
        if (dates == null) {
            return false;
        }
        LocalDate next = dates.ceiling(around);
        LocalDate last = dates.floor(around);
        return (next != null && ChronoUnit.DAYS.between(around, next) <= NEXT_REPORT_DAYS_MAX)
                || (last != null && ChronoUnit.DAYS.between(last, around) <= QUIET_DAYS);
    }

    @Override
    public boolean knowsDividends(Symbol symbol, LocalDate around) {
        return dividendRanges.getOrDefault(symbol, List.of()).stream().anyMatch(range -> range.contains(around));
    }

    @Override
    public String source() {
        return source;
    }

    /** Rows that were not used. */
    public FileProblems problems() {
        return problems;
    }
}

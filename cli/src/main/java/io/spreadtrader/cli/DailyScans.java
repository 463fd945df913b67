package io.spreadtrader.cli;

import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.local.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Scans the bars of files as of each of some days, several days at once. */
final class DailyScans {
    private final FileBars source;
    private final ScanForSignals scan;
    private final MarketCalendar calendar;
    private final List<Symbol> symbols;

    DailyScans(FileBars source, ScanForSignals scan, MarketCalendar calendar) {
        this.source = source;
        this.scan = scan;
        this.calendar = calendar;
        TreeSet<Symbol> all = new TreeSet<>(source.symbols());
        all.addAll(source.rejected().keySet());
        this.symbols = List.copyOf(all);
    }

    ScanResult over(List<LocalDate> days, Progress progress, LongSupplier elapsedMillis) {
        AtomicInteger done = new AtomicInteger();
        List<ScanOutcome> outcomes = days.parallelStream()
                .map(day -> {
                    ScanOutcome outcome = scan.scan(symbols, closeOf(day));
                    progress.at(done.incrementAndGet(), days.size(), "scanning " + day);
                    return outcome;
                })
                .toList();
        List<Signal> signals =
                outcomes.stream().flatMap(outcome -> outcome.ranked().stream()).toList();
        return new ScanResult(
                days.getLast(),
                days.size(),
                symbols.size(),
                signals,
                rejected(outcomes),
                outcomes.getLast().incomplete(),
                notes(),
                source.label(),
                elapsedMillis.getAsLong());
    }

    private Instant closeOf(LocalDate day) {
        return calendar.session(day).map(MarketSession::close).orElseThrow();
    }

    /** The last reason of each symbol, and on how many of the days there was one. */
    private static SortedMap<Symbol, String> rejected(List<ScanOutcome> outcomes) {
        SortedMap<Symbol, String> last = new TreeMap<>();
        Map<Symbol, Integer> times = new TreeMap<>();
        for (ScanOutcome outcome : outcomes) {
            last.putAll(outcome.rejected());
            outcome.rejected().keySet().forEach(symbol -> times.merge(symbol, 1, Integer::sum));
        }
        if (outcomes.size() > 1) {
            last.replaceAll(
                    (symbol, reason) -> reason + " (on " + times.get(symbol) + " of " + outcomes.size() + " days)");
        }
        return last;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("bars: " + source.source() + ", " + source.adjustment());
        if (!source.problems().isEmpty()) {
            notes.add("rows not used as they stand: " + source.problems().count() + " (" + source.problems() + ")");
        }
        return notes;
    }
}

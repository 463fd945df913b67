package io.spreadtrader.files.bars;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.files.FileProblems;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Bars on days the market was closed: some sources repeat the day before on a holiday. They are left out and reported,
 * and do not count against the symbol: every other row of it is as good as before.
 */
final class ClosedDays {
    private final MarketCalendar calendar;
    private final NavigableMap<LocalDate, Integer> found = new TreeMap<>();

    ClosedDays(MarketCalendar calendar) {
        this.calendar = calendar;
    }

    /** The same bars without those of closed days. */
    BarSeries leftOutOf(BarSeries bars) {
        IntPredicate traded = index -> isSession(bars.date(index));
        int[] kept = IntStream.range(0, bars.size()).filter(traded).toArray();
        if (kept.length == bars.size()) {
            return bars;
        }
        IntStream.range(0, bars.size())
                .filter(traded.negate())
                .forEach(index -> found.merge(bars.date(index), 1, Integer::sum));
        return BarSeries.of(
                bars.symbol(),
                IntStream.of(kept)
                        .map(index -> (int) bars.date(index).toEpochDay())
                        .toArray(),
                IntStream.of(kept).mapToDouble(bars::open).toArray(),
                IntStream.of(kept).mapToDouble(bars::high).toArray(),
                IntStream.of(kept).mapToDouble(bars::low).toArray(),
                IntStream.of(kept).mapToDouble(bars::close).toArray(),
                IntStream.of(kept).mapToLong(bars::volume).toArray());
    }

    private boolean isSession(LocalDate date) {
        return !calendar.covers(date) || calendar.session(date).isPresent();
    }

    /** What was left out, a line a day; empty where nothing was. */
    Optional<FileProblems.OfFile> problem(String path) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FileProblems.OfFile problem = new FileProblems.OfFile(path);
        found.forEach((date, count) ->
                problem.add(0, "the market was closed on " + date + ": bars of " + count + " symbols left out"));
        return Optional.of(problem);
    }
}

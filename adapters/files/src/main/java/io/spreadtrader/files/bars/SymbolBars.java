package io.spreadtrader.files.bars;

import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One symbol's rows made into a series, or the reason why not.
 *
 * @param series empty where rejected
 * @param rejection empty where usable
 */
record SymbolBars(Symbol symbol, Optional<BarSeries> series, String rejection, BarColumns rows) {
    /** More bad rows than this drop the symbol. */
    static final double BAD_ROWS_MAX = 0.01;

    static SymbolBars of(Symbol symbol, BarColumns rows, BarSelection selection) {
        int size = rows.firstUnsortedLine > 0 ? sortAndDropRepeats(rows) : rows.size;
        int total = size + rows.badRows;
        if (rows.badRows > total * BAD_ROWS_MAX) {
            return rejected(symbol, rows, rows.badRows + " of " + total + " rows are bad: " + rows.problems.first());
        }
        int start = firstWanted(rows.days, size, selection);
        if (start >= size) {
            return rejected(symbol, rows, noneInRange(rows, size, selection));
        }
        BarSeries series = BarSeries.of(
                symbol,
                Arrays.copyOfRange(rows.days, start, size),
                Arrays.copyOfRange(rows.opens, start, size),
                Arrays.copyOfRange(rows.highs, start, size),
                Arrays.copyOfRange(rows.lows, start, size),
                Arrays.copyOfRange(rows.closes, start, size),
                Arrays.copyOfRange(rows.volumes, start, size));
        return new SymbolBars(symbol, Optional.of(series), "", rows);
    }

    private static SymbolBars rejected(Symbol symbol, BarColumns rows, String reason) {
        return new SymbolBars(symbol, Optional.empty(), reason, rows);
    }

    private static String noneInRange(BarColumns rows, int size, BarSelection selection) {
        return "no bars" + selection.range()
                + (size > 0 ? "; its last is of " + LocalDate.ofEpochDay(rows.days[size - 1]) : "");
    }

    private static int firstWanted(int[] days, int size, BarSelection selection) {
        if (selection.from().isEmpty()) {
            return 0;
        }
        int found =
                Arrays.binarySearch(days, 0, size, (int) selection.from().get().toEpochDay());
        int first = found >= 0 ? found : -found - 1;
        return first >= size ? size : Math.max(0, first - selection.historyBars());
    }

    /**
     * Sorts rows that came out of order, reported once, and drops those whose date came before, each of them bad.
     *
     * @return how many rows are left
     */
    private static int sortAndDropRepeats(BarColumns rows) {
        int[] order = IntStream.range(0, rows.size)
                .boxed()
                .sorted(Comparator.comparingInt(index -> rows.days[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean moved = false;
        int lastKept = -1;
        BarColumns sorted = new BarColumns("");
        for (int from : order) {
            if (sorted.size > 0 && rows.days[from] == sorted.days[sorted.size - 1]) {
                rows.addBad(rows.lines[from], "a second row of " + LocalDate.ofEpochDay(rows.days[from]));
                continue;
            }
            moved |= from < lastKept;
            lastKept = from;
            sorted.add(
                    rows.days[from],
                    rows.opens[from],
                    rows.highs[from],
                    rows.lows[from],
                    rows.closes[from],
                    rows.volumes[from],
                    rows.lines[from]);
        }
        if (moved) {
            rows.problems.add(rows.firstUnsortedLine, "dates do not ascend from here on; rows were sorted");
        }
        rows.days = sorted.days;
        rows.opens = sorted.opens;
        rows.highs = sorted.highs;
        rows.lows = sorted.lows;
        rows.closes = sorted.closes;
        rows.volumes = sorted.volumes;
        rows.lines = sorted.lines;
        rows.size = sorted.size;
        return sorted.size;
    }
}

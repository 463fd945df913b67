package io.spreadtrader.files.bars;

import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which bars are wanted. Rows later than {@code to} are not even looked at, so that what lies after a run's end cannot
 * change it.
 *
 * @param symbols those wanted; empty: all
 * @param from the first date wanted
 * @param to the last date wanted
 * @param historyBars how many bars before {@code from} are kept too, for indicators
 */
public record BarSelection(Set<Symbol> symbols, Optional<LocalDate> from, Optional<LocalDate> to, int historyBars) {
    /** Keeps every bar there is before the first date wanted. */
    public static final int ALL_HISTORY = Integer.MAX_VALUE;

    public static final BarSelection EVERYTHING =
            new BarSelection(Set.of(), Optional.empty(), Optional.empty(), ALL_HISTORY);

    public BarSelection {
        NavigableSet<Symbol> sorted = new TreeSet<>(symbols);
        symbols = Collections.unmodifiableNavigableSet(sorted);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new InputException(
                    "the range from " + from.get() + " to " + to.get() + " ends before it begins",
                    "give the earlier date first");
        }
        if (historyBars < 0) {
            throw new IllegalArgumentException("history must not be negative: " + historyBars);
        }
    }

    public BarSelection ofSymbols(Collection<Symbol> wanted) {
        return new BarSelection(Set.copyOf(wanted), from, to, historyBars);
    }

    public BarSelection between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new BarSelection(symbols, first, last, historyBars);
    }

    public BarSelection withHistory(int bars) {
        return new BarSelection(symbols, from, to, bars);
    }

    boolean wants(Symbol symbol) {
        return symbols.isEmpty() || symbols.contains(symbol);
    }

    /** The dates wanted, in words after "bars"; empty where all are. */
    String range() {
        return from.map(date -> " from " + date).orElse("")
                + to.map(date -> " to " + date).orElse("");
    }

    int lastEpochDay() {
        return to.map(date -> (int) date.toEpochDay()).orElse(Integer.MAX_VALUE);
    }
}

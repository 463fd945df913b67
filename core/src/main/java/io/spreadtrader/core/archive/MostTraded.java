package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.SessionBars;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.Symbol;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which bars are read where time does not suffice for all: what is likeliest to be traded comes first. */
public final class MostTraded {
    private MostTraded() {}

    /**
     * Symbols of a session's bars by dollars traded, most first.
     *
     * @param before those that come before all, such as what is held
     */
    public static List<Symbol> first(Collection<Symbol> before, SessionBars last) {
        Set<Symbol> ordered = new LinkedHashSet<>(before);
        last.bars().entrySet().stream()
                .sorted(Comparator.comparing(entry -> -dollars(entry.getValue())))
                .forEach(entry -> ordered.add(entry.getKey()));
        return List.copyOf(ordered);
    }

    private static double dollars(Bar bar) {
        return bar.close() * bar.volume();
    }
}

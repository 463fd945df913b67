package io.spreadtrader.files.bars;

import io.spreadtrader.core.value.Symbol;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Symbols written almost like one that is not there. */
final class NearestSymbols {
    private static final int SHOWN = 3;
    private static final int DISTANCE_MAX = 2;

    private NearestSymbols() {}

    /** What to do about a symbol that is not there. */
    static String hint(Symbol absent, Collection<Symbol> present) {
        List<Symbol> nearest = present.stream()
                .filter(symbol -> distance(symbol.ticker(), absent.ticker()) <= DISTANCE_MAX)
                .sorted(Comparator.<Symbol>comparingInt(symbol -> distance(symbol.ticker(), absent.ticker()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
        return nearest.isEmpty()
                ? "choose among the " + present.size() + " symbols there are"
                : "nearest to " + absent + ": "
                        + nearest.stream().map(Symbol::ticker).collect(Collectors.joining(", "));
    }

    /** How many letters must be changed, added or taken away to make one of the other. */
    static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}

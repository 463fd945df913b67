package io.spreadtrader.core.spread;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what each filter of one selection removes. */
final class RemovalCount {
    private final Map<Filter, Integer> counts = new EnumMap<>(Filter.class);

    /** Counts a removal, and says whether there was none. */
    boolean passes(Optional<Filter> removedBy) {
        removedBy.ifPresent(filter -> counts.merge(filter, 1, Integer::sum));
        return removedBy.isEmpty();
    }

    Map<String, Integer> byName() {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((filter, count) -> named.put(filter.key(), count));
        return named;
    }
}

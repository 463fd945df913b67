package io.spreadtrader.core.spread;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of looking for a spread: candidates, or none; either way what each filter removed. */
public sealed interface Selection {
    /** Legs and pairs removed, by the name of the {@link Filter} that did, in the order the filters are applied. */
    Map<String, Integer> removedByFilter();

    /**
     * At least one spread passes.
     *
     * @param ranked best first, never empty
     */
    record Selected(List<Candidate> ranked, Map<String, Integer> removedByFilter) implements Selection {
        public Selected {
            if (ranked.isEmpty()) {
                throw new IllegalArgumentException("a selection without candidates is no trade");
            }
            ranked = List.copyOf(ranked);
            removedByFilter = Collections.unmodifiableMap(new LinkedHashMap<>(removedByFilter));
        }

        public Candidate best() {
            return ranked.getFirst();
        }
    }

    /** No spread passes. */
    record NoTrade(Map<String, Integer> removedByFilter) implements Selection {
        public NoTrade {
            removedByFilter = Collections.unmodifiableMap(new LinkedHashMap<>(removedByFilter));
        }
    }
}

package io.spreadtrader.core.universe;

import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tradable stocks as of an instant.
 *
 * @param selected sorted
 * @param excluded every other symbol asked for, with its reason
 * @param filtersOff filters that could not be applied and why, in words; empty where all were
 * @param sources each input, its date and what its prices are, in words
 */
public record UniverseResult(
        Instant asOf,
        List<Symbol> selected,
        SortedMap<Symbol, Exclusion> excluded,
        List<String> filtersOff,
        List<String> sources)
        implements UniverseOutcome {
    public UniverseResult {
        selected = selected.stream().sorted().toList();
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        filtersOff = List.copyOf(filtersOff);
        sources = List.copyOf(sources);
    }

    /** How many symbols each reason excluded, in the order of the reasons; reasons that excluded none are left out. */
    public Map<ExclusionReason, Integer> countByReason() {
        Map<ExclusionReason, Integer> counts = new EnumMap<>(ExclusionReason.class);
        excluded.values().forEach(exclusion -> counts.merge(exclusion.reason(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}

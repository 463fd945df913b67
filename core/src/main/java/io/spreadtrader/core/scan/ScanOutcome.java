package io.spreadtrader.core.scan;

import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one scan found. Every symbol asked for is in {@code signals} or in {@code rejected}.
 *
 * @param signals of every symbol that could be judged, in the order of the strategies; an empty list where nothing was
 *     found
 * @param rejected symbols that could not be, with the reason: a {@link ScanRejection}'s name, a colon, the numbers
 * @param incomplete judged symbols that some strategies had too few bars for, with what they lacked
 */
public record ScanOutcome(
        Instant asOf,
        SortedMap<Symbol, List<Signal>> signals,
        SortedMap<Symbol, String> rejected,
        SortedMap<Symbol, String> incomplete) {
    public ScanOutcome {
        TreeMap<Symbol, List<Signal>> copies = new TreeMap<>();
        signals.forEach((symbol, found) -> copies.put(symbol, List.copyOf(found)));
        signals = Collections.unmodifiableSortedMap(copies);
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        incomplete = Collections.unmodifiableSortedMap(new TreeMap<>(incomplete));
    }

    /** All signals, strongest first. */
    public List<Signal> ranked() {
        return signals.values().stream()
                .flatMap(Collection::stream)
                .sorted(Signal.RANK)
                .toList();
    }

    /** This outcome and that of another shard of the same scan, as one. */
    public ScanOutcome and(ScanOutcome other) {
        if (!asOf.equals(other.asOf)) {
            throw new IllegalArgumentException("scans as of " + asOf + " and " + other.asOf + " are not one");
        }
        return new ScanOutcome(
                asOf,
                merged(signals, other.signals),
                merged(rejected, other.rejected),
                merged(incomplete, other.incomplete));
    }

    private static <T> SortedMap<Symbol, T> merged(Map<Symbol, T> first, Map<Symbol, T> second) {
        SortedMap<Symbol, T> both = new TreeMap<>(first);
        both.putAll(second);
        return both;
    }
}

package io.spreadtrader.core.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One scan of the universe, from the shards announced to the moment all signals are decided together.
 *
 * @param id {@code date#slot}, such as {@code 2026-01-05#15:00}; a repeated schedule finds the run opened already
 * @param announcedShards names of the parts the universe was split into
 * @param endedShards those whose end mark has arrived
 * @param signalsByShard how many signals each of those announced: they travel on their own and may come after the mark
 */
public record ScanRun(
        String id,
        LocalDate session,
        Instant openedAt,
        Set<String> announcedShards,
        Set<String> endedShards,
        Map<String, Integer> signalsByShard,
        boolean decided) {
    public ScanRun {
        announcedShards = Collections.unmodifiableSortedSet(new TreeSet<>(announcedShards));
        endedShards = Collections.unmodifiableSortedSet(new TreeSet<>(endedShards));
        signalsByShard = Collections.unmodifiableSortedMap(new TreeMap<>(signalsByShard));
    }

    /** A run as its opening announces it. */
    public static ScanRun opened(String id, LocalDate session, Instant at, Set<String> shards) {
        return new ScanRun(id, session, at, shards, Set.of(), Map.of(), false);
    }

    /** Whether every announced shard has ended; its signals may still be on their way. */
    public boolean isComplete() {
        return endedShards.containsAll(announcedShards);
    }

    /** How many signals the ended shards announced. */
    public int announcedSignals() {
        return signalsByShard.values().stream().mapToInt(Integer::intValue).sum();
    }

    public ScanRun withEnded(String shard, int signals) {
        Set<String> ended = new TreeSet<>(endedShards);
        ended.add(shard);
        Map<String, Integer> counts = new TreeMap<>(signalsByShard);
        counts.put(shard, signals);
        return new ScanRun(id, session, openedAt, announcedShards, ended, counts, decided);
    }

    public ScanRun withDecided() {
        return new ScanRun(id, session, openedAt, announcedShards, endedShards, signalsByShard, true);
    }
}

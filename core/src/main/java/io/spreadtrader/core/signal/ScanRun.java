package io.spreadtrader.core.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * One scan of the universe, from the shards announced to the moment all signals are decided together.
 *
 * @param id {@code date#slot}, such as {@code 2026-01-05#15:00}; a repeated schedule finds the run opened already
 * @param announcedShards names of the parts the universe was split into
 * @param endedShards those whose end mark has arrived
 */
public record ScanRun(
        String id,
        LocalDate session,
        Instant openedAt,
        Set<String> announcedShards,
        Set<String> endedShards,
        boolean decided) {
    public ScanRun {
        announcedShards = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(announcedShards));
        endedShards = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(endedShards));
    }

    public boolean isComplete() {
        return endedShards.containsAll(announcedShards);
    }

    public ScanRun withEnded(String shard) {
        Set<String> ended = new TreeSet<>(endedShards);
        ended.add(shard);
        return new ScanRun(id, session, openedAt, announcedShards, ended, decided);
    }

    public ScanRun withDecided() {
        return new ScanRun(id, session, openedAt, announcedShards, endedShards, true);
    }
}

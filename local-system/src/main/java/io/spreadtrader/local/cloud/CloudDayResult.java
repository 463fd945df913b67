package io.spreadtrader.local.cloud;

import io.spreadtrader.local.DemoOutcome;
import io.spreadtrader.local.DemoPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A market day traded by the deployed parts.
 *
 * @param plan the days traded so far, as a demo would be asked for them
 * @param durations how long each part took, in order
 * @param proven the side effects that were found, a line each
 * @param inMemoryHash the decision log's hash of the same days run in memory
 */
public record CloudDayResult(
        DemoPlan plan, DemoOutcome outcome, Map<String, Duration> durations, List<String> proven, String inMemoryHash) {
    public CloudDayResult {
        durations = java.util.Collections.unmodifiableSequencedMap(new java.util.LinkedHashMap<>(durations));
        proven = List.copyOf(proven);
    }

    /** Whether the deployed parts decided as the run in memory did. */
    public boolean decidedAlike() {
        return outcome.decisionLogHash().equals(inMemoryHash);
    }
}

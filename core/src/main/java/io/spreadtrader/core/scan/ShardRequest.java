package io.spreadtrader.core.scan;

import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;

/**
 * A part of the universe to be scanned for a run.
 *
 * @param shard its name within the run
 * @param asOf what the scan may know: everything up to this instant
 */
public record ShardRequest(String runId, String shard, Instant asOf, List<Symbol> symbols) {
    public ShardRequest {
        if (symbols.isEmpty()) {
            throw new IllegalArgumentException("shard " + shard + " of " + runId + " has no symbols");
        }
        symbols = List.copyOf(symbols);
    }
}

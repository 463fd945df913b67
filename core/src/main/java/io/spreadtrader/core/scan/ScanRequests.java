package io.spreadtrader.core.scan;

import java.util.List;

/** Hands shards to whoever scans them, each at least once. */
public interface ScanRequests {
    void request(List<ShardRequest> shards);
}

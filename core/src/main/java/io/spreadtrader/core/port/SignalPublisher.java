package io.spreadtrader.core.port;

import io.spreadtrader.core.signal.Signal;
import java.util.List;

/** Sends what a shard's scan found to where signals are gathered, at least once. */
public interface SignalPublisher {
    /** All signals of a shard, then its end mark. */
    void publish(String runId, String shard, List<Signal> signals);
}

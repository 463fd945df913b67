package io.spreadtrader.core.port;

import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Symbol;
import java.util.List;
import java.util.SortedMap;

/** Sends what a shard's scan found to where signals are gathered, at least once. */
public interface SignalPublisher {
    /**
     * All signals of a shard and what could not be judged in it, then its end mark.
     *
     * @param rejected symbols not judged, with the reason
     */
    void publish(String runId, String shard, List<Signal> signals, SortedMap<Symbol, String> rejected);
}

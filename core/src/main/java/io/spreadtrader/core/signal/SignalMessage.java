package io.spreadtrader.core.signal;

import io.spreadtrader.core.value.Symbol;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What travels from a shard's scan to where signals are gathered; any of them may come twice, in any order. */
public sealed interface SignalMessage {
    String runId();

    /** One signal. */
    record Arrived(String runId, Signal signal) implements SignalMessage {}

    /**
     * A shard has been scanned whole.
     *
     * @param signals how many signals were found in it, each a message of its own
     * @param inputs digest of those signals
     * @param rejected symbols that could not be judged, with the reason
     */
    record ShardEnded(String runId, String shard, int signals, String inputs, Map<Symbol, String> rejected)
            implements SignalMessage {
        public ShardEnded {
            if (signals < 0) {
                throw new IllegalArgumentException("a shard cannot have " + signals + " signals");
            }
            rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        }
    }
}

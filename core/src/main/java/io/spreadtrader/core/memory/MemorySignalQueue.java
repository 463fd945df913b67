package io.spreadtrader.core.memory;

import io.spreadtrader.core.port.SignalPublisher;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;

/** A queue of scanned shards in memory. It dies with the process; unfinished runs are scanned again. */
public final class MemorySignalQueue implements SignalPublisher {
    /** A shard's signals on their way. */
    public record Delivery(String runId, String shard, List<Signal> signals, SortedMap<Symbol, String> rejected) {
        public Delivery {
            signals = List.copyOf(signals);
            rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        }
    }

    private final Queue<Delivery> waiting = new ArrayDeque<>();

    @Override
    public synchronized void publish(
            String runId, String shard, List<Signal> signals, SortedMap<Symbol, String> rejected) {
        waiting.add(new Delivery(runId, shard, signals, rejected));
    }

    /** Takes the oldest delivery, where there is one. */
    public synchronized Optional<Delivery> take() {
        return Optional.ofNullable(waiting.poll());
    }
}

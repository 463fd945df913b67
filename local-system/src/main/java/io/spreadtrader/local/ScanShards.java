package io.spreadtrader.local;

import io.spreadtrader.core.port.SignalPublisher;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scans a run's shards in parallel and publishes them in the order announced, so that threads decide nothing. */
final class ScanShards implements AutoCloseable {
    private final ScanForSignals scan;
    private final SignalPublisher publisher;
    private final ExecutorService threads;

    ScanShards(ScanForSignals scan, SignalPublisher publisher, int threads) {
        this.scan = scan;
        this.publisher = publisher;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "scan");
            thread.setDaemon(true);
            return thread;
        });
    }

    void scan(ScanRun run, Map<String, List<Symbol>> shards) {
        List<Callable<ScanOutcome>> tasks = new ArrayList<>();
        shards.values().forEach(symbols -> tasks.add(() -> scan.scan(symbols, run.openedAt())));
        try {
            List<Future<ScanOutcome>> outcomes = threads.invokeAll(tasks);
            int next = 0;
            for (Map.Entry<String, List<Symbol>> shard : shards.entrySet()) {
                ScanOutcome outcome = outcomes.get(next++).get();
                List<Signal> signals = outcome.signals().values().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Signal::symbol).thenComparing(Signal::strategy))
                        .toList();
                publisher.publish(run.id(), shard.getKey(), signals, outcome.rejected());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scanning " + run.id(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the scan of " + run.id() + " failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

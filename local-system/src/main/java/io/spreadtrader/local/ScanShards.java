package io.spreadtrader.local;

import io.spreadtrader.core.entry.ScanShard;
import io.spreadtrader.core.port.SignalPublisher;
import io.spreadtrader.core.scan.Scanner;
import io.spreadtrader.core.scan.ShardRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scans a run's shards in parallel; what becomes of a shard does not depend on which ends first. */
final class ScanShards implements AutoCloseable {
    private final ScanShard scanShard;
    private final ExecutorService threads;

    ScanShards(Scanner scanner, SignalPublisher publisher, int threads) {
        this.scanShard = new ScanShard(scanner, publisher);
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "scan");
            thread.setDaemon(true);
            return thread;
        });
    }

    void scan(List<ShardRequest> shards) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (ShardRequest shard : shards) {
            tasks.add(() -> {
                scanShard.scan(shard);
                return null;
            });
        }
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while scanning " + shards.getFirst().runId(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the scan of " + shards.getFirst().runId() + " failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

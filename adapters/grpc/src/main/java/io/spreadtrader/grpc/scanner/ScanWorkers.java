package io.spreadtrader.grpc.scanner;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Who does the work of scans.
 *
 * @param executor bounded in threads and in waiting tasks; what it rejects is refused as too much at once
 * @param perScan how many of its threads one scan may use
 * @param nanoTime an elapsed clock
 */
public record ScanWorkers(Executor executor, int perScan, LongSupplier nanoTime) {
    public ScanWorkers {
        if (perScan < 1) {
            throw new IllegalArgumentException("a scan needs a thread: " + perScan);
        }
    }
}

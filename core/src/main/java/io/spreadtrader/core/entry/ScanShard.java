package io.spreadtrader.core.entry;

import io.spreadtrader.core.port.SignalPublisher;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.scan.Scanner;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.signal.Signal;
import java.util.Comparator;
import java.util.List;

/** Scans one shard and publishes what was found, its end mark last. Doing it again publishes the same. */
public final class ScanShard {
    private final Scanner scanner;
    private final SignalPublisher publisher;

    public ScanShard(Scanner scanner, SignalPublisher publisher) {
        this.scanner = scanner;
        this.publisher = publisher;
    }

    public void scan(ShardRequest request) {
        ScanOutcome outcome = scanner.scan(request.symbols(), request.asOf());
        publisher.publish(request.runId(), request.shard(), inOrder(outcome), outcome.rejected());
    }

    private static List<Signal> inOrder(ScanOutcome outcome) {
        return outcome.signals().values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Signal::symbol).thenComparing(Signal::strategy))
                .toList();
    }
}

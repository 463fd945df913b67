package io.spreadtrader.grpc.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, not for long. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Waiting() {}

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).as("within " + PATIENCE).isTrue();
    }

    static <T> T forFirst(List<T> list) {
        until(() -> !list.isEmpty());
        return list.getFirst();
    }
}

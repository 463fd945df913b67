package io.spreadtrader.cli;

import io.spreadtrader.local.Happening;
import io.spreadtrader.local.Up;
import io.spreadtrader.local.UpPlan;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs the local system until this process is asked to end, which waits for it to stop in order. */
final class UntilInterrupted implements UpRunner {
    private static final long PATIENCE_SECONDS = 30;

    @Override
    public void run(UpPlan plan, Consumer<Happening> told) {
        Up up = new Up(plan, told);
        CountDownLatch over = new CountDownLatch(1);
        Thread asked = new Thread(() -> stop(up, over), "stop");
        Runtime.getRuntime().addShutdownHook(asked);
        try {
            up.run();
        } finally {
            over.countDown();
            forget(asked);
        }
    }

    private static void stop(Up up, CountDownLatch over) {
        up.stop();
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("trader: it did not stop within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread asked) {
        try {
            Runtime.getRuntime().removeShutdownHook(asked);
        } catch (IllegalStateException ending) {
            // The process ends already: it is this thread that waits.
        }
    }
}

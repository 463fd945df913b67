package io.spreadtrader.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets work go on until somebody wants it to end. */
@FunctionalInterface
public interface Interruption {
    /** Runs it here; {@code stop} is called from another thread once it is to end, and must make it return. */
    void run(Runnable work, Runnable stop);

    /** Until this process is asked to end, which waits for the work to stop in order. */
    static Interruption ofThisProcess() {
        return OfThisProcess::run;
    }

    /** As {@link #ofThisProcess}. */
    final class OfThisProcess {
        private static final long PATIENCE_SECONDS = 30;

        private OfThisProcess() {}

        private static void run(Runnable work, Runnable stop) {
            CountDownLatch over = new CountDownLatch(1);
            Thread asked = new Thread(() -> end(stop, over), "stop");
            Runtime.getRuntime().addShutdownHook(asked);
            try {
                work.run();
            } finally {
                over.countDown();
                forget(asked);
            }
        }

        private static void end(Runnable stop, CountDownLatch over) {
            stop.run();
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
}

package io.spreadtrader.local.study;

import io.spreadtrader.local.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Does the same for each seed from 1 on, several seeds at once; results come in the seeds' order. */
record AcrossSeeds(int seeds, int threads) {
    AcrossSeeds {
        if (seeds < 1 || threads < 1) {
            throw new IllegalArgumentException("seeds " + seeds + " and threads " + threads + " must be positive");
        }
    }

    <T> List<T> run(LongFunction<T> work, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        List<Callable<T>> tasks = LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> (Callable<T>) () -> {
                    T result = work.apply(seed);
                    synchronized (done) {
                        progress.at(done.incrementAndGet(), seeds, "seeds done");
                    }
                    return result;
                })
                .toList();
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "study");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return workers.invokeAll(tasks).stream().map(AcrossSeeds::resultOf).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while studying", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T resultOf(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while studying", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a seed's run failed: " + e.getCause(), e.getCause());
        }
    }
}

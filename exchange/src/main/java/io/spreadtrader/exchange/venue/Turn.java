package io.spreadtrader.exchange.venue;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One at a time, in the order they came; whose turn it is may take it again. */
final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);

    <T> T get(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    void run(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}

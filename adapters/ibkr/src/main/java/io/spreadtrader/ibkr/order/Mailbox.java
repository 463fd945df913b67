package io.spreadtrader.ibkr.order;

import io.spreadtrader.tws.wire.WireMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What the reading thread has put down for the trading thread, which may sleep until there is something. */
final class Mailbox {
    /** @param session in which it was heard: numbers of orders mean nothing in another */
    record Letter(WireMessage message, long session) {}

    private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread sleeper;

    void put(Letter letter) {
        letters.add(letter);
        wake();
    }

    void wake() {
        Thread sleeping = sleeper;
        if (sleeping != null) {
            LockSupport.unpark(sleeping);
        }
    }

    Optional<Letter> take() {
        return Optional.ofNullable(letters.poll());
    }

    /** Sleeps until there is something, at most so long; one thread at a time. */
    void await(Duration atMost) {
        sleeper = Thread.currentThread();
        try {
            if (letters.isEmpty()) {
                LockSupport.parkNanos(this, atMost.toNanos());
            }
        } finally {
            sleeper = null;
        }
    }
}

package io.spreadtrader.ibkr.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so; short pauses pass by themselves. */
public final class GivenTime implements Elapsed {
    private static final Duration SHORT = Duration.ofMillis(500);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Map<Duration, Semaphore> ends = new ConcurrentHashMap<>();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        if (duration.compareTo(SHORT) < 0) {
            pass(duration);
            return;
        }
        pauses.add(duration);
        end(duration).acquire();
    }

    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    /** One pause of this length ends, now or when it begins. */
    public void endPause(Duration duration) {
        end(duration).release();
    }

    /** Pauses begun so far. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    private Semaphore end(Duration duration) {
        return ends.computeIfAbsent(duration, any -> new Semaphore(0));
    }
}

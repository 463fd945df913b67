package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Elapsed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The broker's rules for history: at most 60 questions in 10 minutes, and none like one asked within 15 seconds. Whoever
 * asks waits here first. Safe for use by several threads.
 */
final class HistoryPacing {
    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration SAME_AGAIN_AFTER = Duration.ofSeconds(15);
    /** How long nothing is asked after the broker has said that it was too much. */
    static final Duration AFTER_VIOLATION = Duration.ofMinutes(1);

    private final Elapsed elapsed;
    private final Deque<Long> asked = new ArrayDeque<>();
    private final Map<String, Long> askedBefore = new HashMap<>();
    private long notBefore = Long.MIN_VALUE;

    HistoryPacing(Elapsed elapsed) {
        this.elapsed = elapsed;
    }

    /** How long this question would have to wait now. */
    synchronized Duration delay(String question) {
        return Duration.ofNanos(delayNanos(question));
    }

    /** Waits until it may be asked, and counts it as asked. */
    void await(String question) {
        for (long delay = claim(question); delay > 0; delay = claim(question)) {
            try {
                elapsed.pause(Duration.ofNanos(delay));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new BrokerUnavailableException("interrupted before asking for bars", interrupted);
            }
        }
    }

    /** The broker said that it was asked too much. */
    synchronized void violated() {
        notBefore = elapsed.nanos() + AFTER_VIOLATION.toNanos();
    }

    private synchronized long claim(String question) {
        long delay = delayNanos(question);
        if (delay <= 0) {
            asked.addLast(elapsed.nanos());
            askedBefore.put(question, elapsed.nanos());
        }
        return delay;
    }

    private long delayNanos(String question) {
        long now = elapsed.nanos();
        while (!asked.isEmpty() && now - asked.peekFirst() >= WINDOW.toNanos()) {
            asked.removeFirst();
        }
        askedBefore.values().removeIf(at -> now - at >= SAME_AGAIN_AFTER.toNanos());
        long delay = notBefore == Long.MIN_VALUE ? 0 : notBefore - now;
        if (asked.size() >= MOST) {
            delay = Math.max(delay, WINDOW.toNanos() - (now - asked.peekFirst()));
        }
        Long same = askedBefore.get(question);
        return same == null ? delay : Math.max(delay, SAME_AGAIN_AFTER.toNanos() - (now - same));
    }
}

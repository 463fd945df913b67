package io.spreadtrader.ibkr.session;

/**
 * How many messages may be sent in any second. Some of them are kept for orders, so that a screen full of requests
 * never makes an order wait.
 */
final class Pacing {
    private static final long SECOND = 1_000_000_000L;
    private static final int KEPT_FOR_ORDERS = 5;

    /** When the last messages were sent; the next one replaces the oldest. */
    private final long[] sentAt;

    private long sent;

    Pacing(int messagesPerSecond) {
        this.sentAt = new long[messagesPerSecond];
    }

    /** How long a message has to wait; zero: it may go. */
    long nanosToWait(Rank rank, long now) {
        if (sentAt.length == 0) {
            return 0;
        }
        int allowed = rank == Rank.ORDER ? sentAt.length : Math.max(1, sentAt.length - KEPT_FOR_ORDERS);
        if (sent < allowed) {
            return 0;
        }
        long lastThatCounts = sentAt[Math.floorMod(sent - allowed, sentAt.length)];
        return Math.max(0, SECOND - (now - lastThatCounts));
    }

    void sent(long now) {
        if (sentAt.length > 0) {
            sentAt[Math.floorMod(sent, sentAt.length)] = now;
            sent++;
        }
    }
}

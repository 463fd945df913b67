package io.spreadtrader.ibkr.session;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What passed through a session since it was opened. Safe for use by several threads. */
public final class SessionCounters {
    private static final System.Logger LOG = System.getLogger(SessionCounters.class.getName());

    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final Map<Integer, LongAdder> unknown = new ConcurrentSkipListMap<>();

    SessionCounters() {}

    public long sent() {
        return sent.sum();
    }

    public long received() {
        return received.sum();
    }

    /** Messages that were not what their layout says. */
    public long malformed() {
        return malformed.sum();
    }

    /** Messages of kinds no layout describes. */
    public long unknown() {
        return unknown.values().stream().mapToLong(LongAdder::sum).sum();
    }

    void countSent() {
        sent.increment();
    }

    void countReceived() {
        received.increment();
    }

    void countUnknown(int id) {
        LongAdder count = unknown.computeIfAbsent(id, any -> new LongAdder());
        count.increment();
        log(count.sum(), "messages of the unknown kind " + id);
    }

    void countMalformed(String why) {
        malformed.increment();
        log(malformed.sum(), "malformed messages, the last one: " + why);
    }

    /** The first, the second, the fourth, the eighth: a flood of them must not flood the log as well. */
    private static void log(long count, String what) {
        if (Long.bitCount(count) == 1) {
            LOG.log(System.Logger.Level.WARNING, "{0} {1}", count, what);
        }
    }
}

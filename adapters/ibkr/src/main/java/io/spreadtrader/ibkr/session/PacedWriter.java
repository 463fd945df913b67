package io.spreadtrader.ibkr.session;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes frames on the thread that has one to send, one thread at a time: orders first, then in the order they came, no
 * more in a second than the pace allows.
 */
final class PacedWriter {
    private record Ticket(Rank rank, long number) {
        static final Comparator<Ticket> ORDER =
                Comparator.comparing(Ticket::rank).thenComparing(Ticket::number);
    }

    private final OutputStream out;
    private final Pacing pacing;
    private final Elapsed elapsed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Ticket> waiting = new PriorityQueue<>(Ticket.ORDER);
    private long tickets;

    PacedWriter(OutputStream out, Pacing pacing, Elapsed elapsed) {
        this.out = out;
        this.pacing = pacing;
        this.elapsed = elapsed;
    }

    void write(byte[] frame, Rank rank, Duration timeout) {
        write(frame, rank, timeout, () -> {});
    }

    /**
     * @param mayLeave asked when its turn has come, right before the first byte is written; what it throws keeps it in
     * @throws BrokerUnavailableException when its turn did not come in time; nothing of it was sent
     * @throws UncertainSendException when the connection broke while it was being written
     */
    void write(byte[] frame, Rank rank, Duration timeout, Runnable mayLeave) {
        long deadline = elapsed.nanos() + timeout.toNanos();
        try {
            if (!lock.tryLock() && !lock.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw notSent(timeout);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted before a message was sent", interrupted);
        }
        try {
            awaitTurn(new Ticket(rank, tickets++), deadline, timeout);
            mayLeave.run();
            write(frame);
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurn(Ticket mine, long deadline, Duration timeout) {
        waiting.add(mine);
        try {
            while (true) {
                long now = elapsed.nanos();
                long wait = mine.equals(waiting.peek()) ? pacing.nanosToWait(mine.rank(), now) : Long.MAX_VALUE;
                if (wait == 0) {
                    pacing.sent(now);
                    return;
                }
                if (now >= deadline) {
                    throw notSent(timeout);
                }
                changed.awaitNanos(Math.min(wait, deadline - now));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted before a message was sent", interrupted);
        } finally {
            waiting.remove(mine);
            changed.signalAll();
        }
    }

    private void write(byte[] frame) {
        try {
            out.write(frame);
            out.flush();
        } catch (IOException broken) {
            throw new UncertainSendException("the connection broke while a message was being written", broken);
        }
    }

    private static BrokerUnavailableException notSent(Duration timeout) {
        return new BrokerUnavailableException("not sent: its turn did not come within " + timeout);
    }
}

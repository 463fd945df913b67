package io.spreadtrader.local.soak;

import io.spreadtrader.simulator.Faults;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Kills a process in the middle of what it sends: when the Gateway reads one of its messages, of orders more often than
 * of others. Told apart by counting, so that the moment is about the same with the same seed; how far the process has
 * got meanwhile is its own affair.
 */
final class KillSwitch implements Faults {
    private static final int MOST_MESSAGES = 600;
    private static final int MOST_ORDER_MESSAGES = 3;

    private final Random random;
    private final int wanted;
    private int killed;
    private @Nullable Process victim;
    private boolean countsOrders;
    private int left;

    /** @param wanted kills in all */
    KillSwitch(Random random, int wanted) {
        this.random = random;
        this.wanted = wanted;
    }

    /** The next to be killed, at a moment of chance. */
    synchronized void aimAt(Process process) {
        victim = process;
        countsOrders = random.nextBoolean();
        left = 1 + random.nextInt(countsOrders ? MOST_ORDER_MESSAGES : MOST_MESSAGES);
    }

    synchronized int killed() {
        return killed;
    }

    /** Whether this one was killed by us. */
    synchronized boolean hasKilled(Process process) {
        return victim == null || !victim.equals(process);
    }

    @Override
    public synchronized Treatment onReceive(int clientId, WireMessage request) {
        boolean isOrder = request.is(Requests.PLACE_ORDER) || request.is(Requests.CANCEL_ORDER);
        Process target = victim;
        if (target != null && killed < wanted && (isOrder || !countsOrders)) {
            left--;
            if (left == 0) {
                killed++;
                victim = null;
                var unused = target.destroyForcibly();
            }
        }
        return new Treatment.Handle();
    }
}

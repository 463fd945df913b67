package io.spreadtrader.ibkr.market;

import io.spreadtrader.ibkr.session.DataSession;
import io.spreadtrader.ibkr.session.GatewayError;
import io.spreadtrader.tws.wire.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the whole feed last showed that it lives: by any line's word, or by the Gateway's answer to the time of day. A
 * Gateway that has lost the broker, or one of its data farms, answers too, and that says nothing about prices.
 */
final class FeedPulse {
    private static final int BROKER_LOST = 1100;
    private static final int CUT_OFF = 2110;
    private static final int RESTORED_DATA_LOST = 1101;
    private static final int RESTORED = 1102;
    private static final int FARM_BROKEN = 2103;
    private static final int FARM_FINE = 2104;
    private static final String THE_BROKER = "broker";

    private final InstantSource clock;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private volatile Instant aliveAt = Instant.MIN;

    FeedPulse(DataSession session, InstantSource clock) {
        this.clock = clock;
        session.hear(Messages.CURRENT_TIME, any -> beat());
        session.hear(Messages.ERROR, message -> notice(GatewayError.of(message)));
        // The first thing said in a session, and heard in the order of the wire: who is told that it has begun may be
        // told
        // after the first notices, which would be forgotten.
        session.hear(Messages.MANAGED_ACCOUNTS, any -> broken.clear());
    }

    void beat() {
        if (broken.isEmpty()) {
            aliveAt = clock.instant();
        }
    }

    /** {@link Instant#MIN} before the first sign of life. */
    Instant aliveAt() {
        return aliveAt;
    }

    boolean isBroken() {
        return !broken.isEmpty();
    }

    private void notice(GatewayError error) {
        switch (error.code()) {
            case BROKER_LOST, CUT_OFF -> broken.add(THE_BROKER);
            case RESTORED, RESTORED_DATA_LOST -> broken.remove(THE_BROKER);
            case FARM_BROKEN -> broken.add(farm(error.text()));
            case FARM_FINE -> broken.remove(farm(error.text()));
            default -> {
                // About something else.
            }
        }
    }

    /** The name after the last colon: "Market data farm connection is broken:usfarm". */
    private static String farm(String text) {
        return "farm " + text.substring(text.lastIndexOf(':') + 1).strip();
    }
}

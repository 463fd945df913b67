package io.spreadtrader.gateway.session;

import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/**
 * The market time of a simulated Gateway, whose days are not ours, over a session that sends no order: the one that
 * trades is opened only once the lease is held, and time must be known before.
 */
final class SimulatedTime implements InstantSource, AutoCloseable {
    /** Added to the client id of the session that trades. */
    private static final int CLOCK_CLIENT = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Session session;
    private final GatewayClock clock;

    private SimulatedTime(Session session) {
        this.session = session;
        this.clock = new GatewayClock(session);
    }

    /**
     * Returns once it has told its time.
     *
     * @throws IllegalStateException when it does not within half a minute
     */
    static SimulatedTime of(SessionSettings gateway) {
        SimulatedTime time = new SimulatedTime(
                Session.open(SessionSettings.of(gateway.host(), gateway.port(), gateway.clientId() + CLOCK_CLIENT)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (time.instant().equals(Instant.EPOCH)) {
            if (System.nanoTime() > deadline) {
                time.close();
                throw new IllegalStateException("the simulated Gateway at " + gateway.host() + ":" + gateway.port()
                        + " does not tell its market's time (" + time.session.condition() + "); start it first");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return time;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void close() {
        session.close();
    }
}

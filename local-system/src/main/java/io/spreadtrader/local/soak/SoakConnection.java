package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.order.BrokerTerms;
import io.spreadtrader.ibkr.order.IbkrBroker;
import io.spreadtrader.ibkr.order.SettledBroker;
import io.spreadtrader.ibkr.session.Elapsed;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process's session with the Gateway, always with the same client id, and its broker over it. */
final class SoakConnection implements AutoCloseable {
    /** The calls of a broker that leave the process. */
    static final Set<String> OUTGOING =
            Set.of("place", "modify", "cancel", "executions", "openOrders", "completedOrders", "holdings");

    private static final int CLIENT_ID = 7;
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Session session;
    private final Broker broker;
    /** The newest session that the broker has been prepared for, which takes real time and no market time. */
    private volatile long preparedSession;

    private SoakConnection(Session session, Broker broker) {
        this.session = session;
        this.broker = broker;
        // Behind the broker's own: one is told after the other.
        session.onSession(() -> preparedSession = session.epochOfSession());
    }

    static SoakConnection open(int port, SoakMarket market, Elapsed elapsed) {
        Session session = Session.open(
                SessionSettings.of("127.0.0.1", port, CLIENT_ID)
                        .withTimeout(ANSWER)
                        .withoutPacing(),
                elapsed);
        IbkrBroker connected = new IbkrBroker(
                session,
                new ContractBook(session, market.clock, ANSWER),
                BrokerTerms.of(market.clock, market.stage.calendar(), CommissionSchedule.of(market.configuration))
                        .withAnswerTimeout(ANSWER));
        return new SoakConnection(session, new SettledBroker(connected, session, ANSWER));
    }

    /** Nothing is on its way when one of its calls returns. */
    Broker broker() {
        return broker;
    }

    /** Returns when there is a session in which orders can be sent. */
    void awaitReady() {
        await(BrokerCondition.READY);
    }

    /** How often the connection was lost so far. */
    long losses() {
        return session.interruptions();
    }

    void await(BrokerCondition wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isNow(wanted)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not " + wanted + " in " + PATIENCE + ": " + session.condition());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private boolean isNow(BrokerCondition wanted) {
        return session.condition() == wanted
                && (wanted != BrokerCondition.READY || preparedSession == session.epochOfSession());
    }

    @Override
    public void close() {
        session.close();
    }
}

package io.spreadtrader.local;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.order.BrokerTerms;
import io.spreadtrader.ibkr.order.IbkrBroker;
import io.spreadtrader.ibkr.order.SettledBroker;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.local.deployed.BrokerConnection;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The exchange behind a simulated Gateway on loopback, and our session with it: every order, fill and figure of the
 * account goes over TCP. Nothing is under way when a call returns, so that a run decides as one without the socket.
 */
final class LoopbackGateway implements BrokerConnection {
    private static final int CLIENT_ID = 1;
    /** Generous: on this machine only a process that was stopped takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final TwsSimulator simulator;
    private final Session session;
    private final Broker broker;

    private LoopbackGateway(TwsSimulator simulator, Session session, Broker broker) {
        this.simulator = simulator;
        this.session = session;
        this.broker = broker;
    }

    /** Returns once orders could be sent. */
    static LoopbackGateway connected(World world, MarketClock clock, SharedExchange exchange, SystemState state) {
        TwsSimulator simulator = TwsSimulator.start(
                SimulatorSettings.standard(),
                new SimulatedAccess(exchange, world.bars(), world.calendar(), clock),
                state.registrations(),
                state::write);
        Session session = Session.open(SessionSettings.of("127.0.0.1", simulator.port(), CLIENT_ID)
                .withTimeout(PATIENCE)
                .withoutPacing());
        IbkrBroker broker = new IbkrBroker(
                session,
                new ContractBook(session, clock, PATIENCE),
                BrokerTerms.of(clock, world.calendar(), CommissionSchedule.of(world.configuration()))
                        .withAnswerTimeout(PATIENCE));
        LoopbackGateway gateway = new LoopbackGateway(simulator, session, new SettledBroker(broker, session, PATIENCE));
        gateway.awaitReadiness();
        return gateway;
    }

    private void awaitReadiness() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!broker.condition().mayTrade()) {
            if (System.nanoTime() > deadline) {
                BrokerCondition condition = broker.condition();
                close();
                throw new IllegalStateException("the simulated Gateway never became ready: " + condition);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public Broker broker() {
        return broker;
    }

    @Override
    public void marketMoved() {
        simulator.marketMoved();
        session.echo(PATIENCE);
    }

    @Override
    public void close() {
        session.close();
        simulator.close();
    }
}

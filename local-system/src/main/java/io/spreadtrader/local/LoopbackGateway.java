package io.spreadtrader.local;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.market.IbkrChains;
import io.spreadtrader.ibkr.market.IbkrQuotes;
import io.spreadtrader.ibkr.market.LineLimits;
import io.spreadtrader.ibkr.market.MarketLines;
import io.spreadtrader.ibkr.market.StrikeWindow;
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
 * The exchange behind a simulated Gateway on loopback, and our session with it: every order, fill, quote, chain
 * and figure of the account goes over TCP. Nothing is under way when a call returns, so that a run decides as one without the socket.
 */
final class LoopbackGateway implements BrokerConnection {
    private static final int CLIENT_ID = 1;
    /** Generous: on this machine only a process that was stopped takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final TwsSimulator simulator;
    private final Session session;
    private final Broker broker;
    private final QuoteStream quotes;
    private final ChainSource chains;

    private LoopbackGateway(
            TwsSimulator simulator, Session session, Broker broker, QuoteStream quotes, ChainSource chains) {
        this.simulator = simulator;
        this.session = session;
        this.broker = broker;
        this.quotes = quotes;
        this.chains = chains;
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
        ContractBook contracts = new ContractBook(session, clock, PATIENCE);
        IbkrBroker broker = new IbkrBroker(
                session,
                contracts,
                BrokerTerms.of(clock, world.calendar(), CommissionSchedule.of(world.configuration()))
                        .withAnswerTimeout(PATIENCE));
        MarketLines lines = new MarketLines(session, contracts, clock, LineLimits.PATIENT);
        IbkrQuotes heard = new IbkrQuotes(lines, clock);
        MinuteQuotes quotes = new MinuteQuotes(heard, world.calendar());
        LoopbackGateway gateway = new LoopbackGateway(
                simulator,
                session,
                new SettledBroker(broker, session, PATIENCE),
                quotes,
                quotes.chains(new IbkrChains(contracts, heard, lines, StrikeWindow.EVERYTHING, clock, world.label())));
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

    /** What the Gateway told of prices. */
    QuoteStream quotes() {
        return quotes;
    }

    /** Every listed strike, read over the wire. */
    ChainSource chains() {
        return chains;
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

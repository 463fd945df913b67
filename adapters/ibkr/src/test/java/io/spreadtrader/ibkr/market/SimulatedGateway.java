package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.exchange.market.QuotedMarket;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.ibkr.session.DataSession;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A simulated Gateway in front of a market, and a session with it over TCP. Market time moves by {@link #moveTo}. */
final class SimulatedGateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static final Rates RATES = new Rates() {
        @Override
        public double rate(LocalDate date, int days) {
            return 0.04;
        }

        @Override
        public String source() {
            return "of this test";
        }
    };

    private final SharedExchange exchange;
    private final TwsSimulator simulator;
    private final Session session;
    private volatile Instant now;
    private final MarketCalendar calendar;

    SimulatedGateway(QuotedMarket market, BarSource bars, MarketCalendar calendar, Instant now, SimulatorSettings how) {
        this.now = now;
        this.calendar = calendar;
        ExchangeSetup setup =
                new ExchangeSetup(market, calendar, RATES, CommissionSchedule.of(Configuration.STANDARD), 1);
        this.exchange = new SharedExchange(Exchange.open(setup, Money.ofDollars(100_000), now, event -> {}));
        this.simulator = TwsSimulator.start(how, new SimulatedAccess(exchange, bars, calendar, clock()));
        this.session = Session.open(
                SessionSettings.of("127.0.0.1", simulator.port(), 7).withoutPacing());
        awaitSession();
    }

    private void awaitSession() {
        CountDownLatch ready = new CountDownLatch(1);
        session.onSession(ready::countDown);
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no session: " + session.condition());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    InstantSource clock() {
        return () -> now;
    }

    /** Everything caused by it has arrived when this returns. */
    void moveTo(Instant target) {
        now = target;
        exchange.advanceTo(target);
        simulator.marketMoved();
        session.echo(PATIENCE);
    }

    SharedExchange exchange() {
        return exchange;
    }

    TwsSimulator simulator() {
        return simulator;
    }

    Session session() {
        return session;
    }

    DataSession data() {
        return session;
    }

    ContractBook book() {
        return new ContractBook(data(), clock(), PATIENCE);
    }

    MarketLines lines(ContractBook book) {
        return new MarketLines(data(), book, clock(), LineLimits.PATIENT);
    }

    IbkrQuotes quotes() {
        return new IbkrQuotes(lines(book()), clock());
    }

    IbkrChains chains(StrikeWindow window) {
        ContractBook book = book();
        MarketLines lines = lines(book);
        return new IbkrChains(book, new IbkrQuotes(lines, clock()), lines, window, clock(), DataLabel.SIMULATED);
    }

    IbkrHistory history() {
        return new IbkrHistory(data(), book(), PATIENCE, new PassingTime());
    }

    MarketCalendar calendar() {
        return calendar;
    }

    @Override
    public void close() {
        session.close();
        simulator.close();
    }
}

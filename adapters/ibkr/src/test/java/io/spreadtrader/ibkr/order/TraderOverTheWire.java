package io.spreadtrader.ibkr.order;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static io.spreadtrader.ibkr.order.SimulatedFloor.PATIENCE;
import static io.spreadtrader.ibkr.order.SimulatedFloor.until;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.gateway.GatewayWork;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.memory.QuietWorld;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.DecidedEntry;
import io.spreadtrader.core.trading.NextInstant;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.market.IbkrQuotes;
import io.spreadtrader.ibkr.market.LineLimits;
import io.spreadtrader.ibkr.market.MarketLines;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole trader on a Monday at 15:00, with an entry of two contracts to be sent over the wire. It can die, and another
 * starts on what was committed, with a session of its own.
 */
final class TraderOverTheWire implements AutoCloseable {
    private static final CommissionSchedule COMMISSIONS = new CommissionSchedule(Money.ofCents(5));

    final MemoryStores stores = MemoryStores.forgetful();
    final SharedExchange exchange;
    final TwsSimulator simulator;
    final List<ExchangeEvent> journal = Collections.synchronizedList(new ArrayList<>());
    private final MarketCalendar calendar = new NyseCalendar();
    private final QuietWorld world = new QuietWorld(List.of(aSpread("ACME").underlying()));
    private final TurningMarket market;
    private final Configuration configuration;
    private @Nullable Session session;
    /** The newest session the broker is prepared for. */
    private volatile long preparedSession;

    private @Nullable GatewayWork work;
    private boolean isQuotedOverTheWire;
    private QuoteStream quotes;

    /** One that pays natural at once, whose stock falls through the stop. */
    TraderOverTheWire(Instant fall) {
        this(
                TurningMarket.falling(aSpread("ACME"), fall),
                Configuration.STANDARD
                        .with(Settings.BROKER_STOP, "on", Origin.BUILT_IN)
                        .with(Settings.PRICE, "natural", Origin.BUILT_IN),
                Faults.NONE);
    }

    TraderOverTheWire(TurningMarket market, Configuration configuration, Faults faults) {
        this.market = market;
        this.configuration = configuration;
        ExchangeSetup setup = new ExchangeSetup(market, calendar, world, COMMISSIONS, 1);
        exchange = new SharedExchange(Exchange.open(setup, Money.ofDollars(100_000), AT, journal::add));
        quotes = exchange.quotes();
        simulator = TwsSimulator.start(
                SimulatorSettings.standard().withFaults(faults),
                new SimulatedAccess(exchange, world, calendar, exchange::time));
    }

    /** What the decider committed, before the gateway runs. */
    void decideEntry() {
        DecidedEntry.commit(ports(exchange.broker()), anIntent("ACME"));
    }

    private TradingPorts ports(io.spreadtrader.core.broker.Broker broker) {
        return new TradingPorts(
                exchange::time,
                calendar,
                stores,
                broker,
                quotes,
                exchange.chains(),
                world,
                world,
                world,
                world,
                exchange.marks(),
                configuration,
                DataLabel.SIMULATED);
    }

    /** Quotes, too, come from the Gateway, at the next start. */
    TraderOverTheWire quotedOverTheWire() {
        isQuotedOverTheWire = true;
        return this;
    }

    QuoteStream quotes() {
        return quotes;
    }

    void start() {
        Session opened = Session.open(
                SessionSettings.of("127.0.0.1", simulator.port(), 1).withoutPacing());
        session = opened;
        IbkrBroker wire = new IbkrBroker(
                opened,
                new ContractBook(opened, exchange::time, PATIENCE),
                BrokerTerms.of(exchange::time, calendar, COMMISSIONS));
        // Behind the broker's own: one is told after the other.
        preparedSession = 0;
        opened.onSession(() -> preparedSession = opened.epochOfSession());
        until(wire::isConnected);
        SettledBroker broker = new SettledBroker(wire, opened, PATIENCE);
        if (isQuotedOverTheWire) {
            ContractBook book = new ContractBook(opened, exchange::time, PATIENCE);
            quotes = new IbkrQuotes(new MarketLines(opened, book, exchange::time, LineLimits.STANDARD), exchange::time);
        }
        GatewayWork started = new GatewayWork(ports(broker), broker, (alert, collapsed, channel) -> true);
        started.start();
        work = started;
        tick(started);
    }

    /** Its session ends with it. */
    void die() {
        work = null;
        Optional.ofNullable(session).ifPresent(Session::close);
        until(() -> simulator.clients().isEmpty());
    }

    /** A connection that was lost comes back in its own time, which is no market time. */
    private void awaitSession() {
        Session lost = Objects.requireNonNull(session);
        until(() -> lost.condition().answers() && preparedSession == lost.epochOfSession());
    }

    private static void tick(GatewayWork alive) {
        alive.beforeEntries();
        alive.afterEntries();
    }

    /** Every instant at which something happens, and every minute. */
    void passTo(Instant end) {
        while (exchange.time().isBefore(end)) {
            exchange.advanceTo(next(end));
            simulator.marketMoved();
            Optional.ofNullable(work).ifPresent(alive -> {
                awaitSession();
                tick(alive);
            });
        }
    }

    private Instant next(Instant end) {
        Optional<Instant> due = Optional.ofNullable(work).flatMap(GatewayWork::nextDueAt);
        return NextInstant.after(exchange.time(), end, exchange.nextEventAt(), due);
    }

    Position position() {
        return stores.positions().all().getFirst();
    }

    boolean isReconciled() {
        return Optional.ofNullable(work).map(GatewayWork::isReconciled).orElse(false);
    }

    @Override
    public void close() {
        Optional.ofNullable(session).ifPresent(Session::close);
        simulator.close();
    }
}

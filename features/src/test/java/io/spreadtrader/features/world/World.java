package io.spreadtrader.features.world;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.port.AccountSummary;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.local.TradingSystem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything one scenario plays with. It is described first; the first time it is asked for its trader, or its time
 * moves, the exchange opens its account and the trader starts.
 */
public final class World {
    /** The day scenarios play on where they name none: an ordinary Monday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Duration TICK = Duration.ofMinutes(1);
    private static final long SEED = 1;

    private static World current = new World();

    private final MarketCalendar calendar = new NyseCalendar();
    private final ScriptedEvents marketEvents = new ScriptedEvents();
    private final ScriptedEvents knownEvents = new ScriptedEvents();
    private final ScriptedMarket market = new ScriptedMarket(calendar, marketEvents);
    private final ScriptedBars bars = new ScriptedBars(market, calendar);
    private final ScriptedFacts facts = new ScriptedFacts();
    private final RecordedAlerts alerts = new RecordedAlerts();
    private final List<DayBook> reports = new ArrayList<>();
    private final MemoryStores stores = MemoryStores.forgetful();
    private Configuration configuration = Configuration.STANDARD;
    private LocalDate day = DAY;
    private Optional<Started> started = Optional.empty();

    private record Started(
            MarketTime time, Exchange exchange, BrokerLine broker, TradingPorts ports, TradingSystem trader) {}

    private World() {}

    /** The world of the scenario that runs now. */
    public static World current() {
        return current;
    }

    static void renew() {
        current.started.ifPresent(system -> system.trader().close());
        current = new World();
    }

    // Before it starts.

    public void startOn(LocalDate date) {
        requireNotStarted();
        day = date;
    }

    public void set(String key, String value) {
        requireNotStarted();
        configuration = configuration.with(key, value, new Origin(Origin.Layer.FLAG, "scenario"));
    }

    private void requireNotStarted() {
        if (started.isPresent()) {
            throw new IllegalStateException("the trader has started already");
        }
    }

    // What surrounds the trader.

    public MarketCalendar calendar() {
        return calendar;
    }

    public Configuration configuration() {
        return configuration;
    }

    public ScriptedMarket market() {
        return market;
    }

    public ScriptedStock stock(String ticker) {
        return market.stock(Symbol.of(ticker));
    }

    public ScriptedBars bars() {
        return bars;
    }

    public ScriptedFacts facts() {
        return facts;
    }

    /** The events the trader is told of. */
    public ScriptedEvents knownEvents() {
        return knownEvents;
    }

    /** The events that really happen. */
    public ScriptedEvents marketEvents() {
        return marketEvents;
    }

    public RecordedAlerts alerts() {
        return alerts;
    }

    public MemoryStores stores() {
        return stores;
    }

    public LocalDate day() {
        return started.map(system -> calendar.dateOf(system.time().instant())).orElse(day);
    }

    // The system.

    public Instant now() {
        return started.map(system -> system.time().instant()).orElseGet(this::opening);
    }

    public TradingSystem trader() {
        return system().trader();
    }

    public BrokerLine broker() {
        return system().broker();
    }

    /** A holder exercises, whatever the reason. */
    public void assign(OptionContract contract, int contracts) {
        system().exchange().assign(contract, contracts);
    }

    public TradingPorts ports() {
        return system().ports();
    }

    public AccountSummary account() {
        return system().broker().account();
    }

    public List<DayBook> reports() {
        return List.copyOf(reports);
    }

    private Started system() {
        if (started.isEmpty()) {
            started = Optional.of(start());
        }
        return started.get();
    }

    private Instant opening() {
        return calendar.sessionOnOrAfter(day).open().minus(Duration.ofHours(1));
    }

    private Started start() {
        Rates rates = new FlatRate(configuration.get(Settings.INTEREST_RATE));
        Exchange exchange = Exchange.open(
                new ExchangeSetup(market, calendar, rates, CommissionSchedule.of(configuration), SEED),
                configuration.get(Settings.STARTING_EQUITY),
                opening(),
                event -> {});
        MarketTime time = new MarketTime(opening());
        BrokerLine broker = new BrokerLine(exchange.broker());
        TradingPorts ports = new TradingPorts(
                time,
                calendar,
                stores,
                broker,
                exchange.quotes(),
                exchange.chains(),
                bars,
                knownEvents,
                facts,
                rates,
                exchange::mark,
                configuration,
                DataLabel.SIMULATED);
        TradingSystem trader = new TradingSystem(ports, broker, alerts, (book, text) -> reports.add(book));
        trader.start();
        return new Started(time, exchange, broker, ports, trader);
    }

    /** The interest rate of every date and term. */
    private record FlatRate(double annual) implements Rates {
        @Override
        public double rate(LocalDate date, int days) {
            return annual;
        }

        @Override
        public String source() {
            return "the scenario";
        }
    }

    // Time.

    /** Market time runs, minute by minute and wherever something falls due, up to and with this instant. */
    public void runUntil(Instant target) {
        Started system = system();
        for (Optional<Instant> next = nextBy(target); next.isPresent(); next = nextBy(target)) {
            stepAt(system, next.get());
        }
        system.time().moveTo(target);
        system.exchange().advanceTo(target);
    }

    public void runUntil(LocalDate date, LocalTime newYorkTime) {
        runUntil(at(date, newYorkTime));
    }

    public void run(Duration duration) {
        runUntil(now().plus(duration));
    }

    /** Market time moves and nobody looks: neither the trader nor the scheduler. */
    public void passUnattended(Duration duration) {
        Started system = system();
        system.time().moveTo(now().plus(duration));
        system.exchange().advanceTo(now());
    }

    public static Instant at(LocalDate date, LocalTime newYorkTime) {
        return date.atTime(newYorkTime).atZone(MarketCalendar.NEW_YORK).toInstant();
    }

    private static void stepAt(Started system, Instant at) {
        system.time().moveTo(at);
        system.exchange().advanceTo(at);
        system.trader().step();
    }

    private Optional<Instant> nextBy(Instant target) {
        Started system = system();
        Instant now = now();
        return Stream.of(system.exchange().nextEventAt(), system.trader().nextDueAt(), Optional.of(nextTick(now)))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now) && !at.isAfter(target))
                .min(Instant::compareTo);
    }

    /** The next minute of a session; one minute after its close is the last. */
    private Instant nextTick(Instant now) {
        MarketSession session = calendar.sessionOnOrAfter(calendar.dateOf(now));
        if (!now.isBefore(session.close().plus(TICK))) {
            session = calendar.sessionAfter(session.date());
        }
        if (now.isBefore(session.open())) {
            return session.open();
        }
        long ticks = Duration.between(session.open(), now).dividedBy(TICK);
        return session.open().plus(TICK.multipliedBy(ticks + 1));
    }

    // What came of it.

    /** The newest position in this stock. */
    public Optional<Position> position(String ticker) {
        return stores.positions().all().stream()
                .filter(position -> position.underlying().equals(Symbol.of(ticker)))
                .reduce((earlier, later) -> later);
    }

    /** The newest order intent of this purpose in this stock. */
    public Optional<OrderIntent> intent(String ticker, OrderPurpose purpose) {
        return intents(ticker, purpose).stream().reduce((earlier, later) -> later);
    }

    public List<OrderIntent> intents(String ticker, OrderPurpose purpose) {
        return stores.intents().all().stream()
                .filter(intent -> intent.purpose() == purpose)
                .filter(intent -> intent.order().underlying().equals(Symbol.of(ticker)))
                .toList();
    }

    /** What the broker's equity and our own books differ by. */
    public Money bookDifference() {
        Money booked = configuration.get(Settings.STARTING_EQUITY);
        for (Position position : stores.positions().all()) {
            booked = booked.plus(position.ledger().realized())
                    .plus(position.ledger().unrealized(system().exchange()::mark))
                    .minus(position.ledger().fees());
        }
        return account().equityMid().minus(booked);
    }
}

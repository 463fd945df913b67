package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A seeded market and the simulated exchange on it, in this process, going on where the former process with the same
 * state ended. Prices are SIMULATED and so labelled. Its time is market time and moves only by {@link #moveTo}. Safe for
 * use by several threads.
 */
public final class SimulatedExchange implements AutoCloseable {
    /** Any time before the first open: nothing is held yet that a night could change. */
    private static final Duration ACCOUNT_OPENED_BEFORE = Duration.ofHours(1);

    private final SeededMarket market;
    private final MarketCalendar calendar;
    private final List<MarketSession> sessions;
    private final Configuration configuration;
    private final SimulationState state;
    private final SharedExchange exchange;
    private volatile Instant now;

    private SimulatedExchange(
            SeededMarket market,
            SimulationPlan plan,
            MarketCalendar calendar,
            Configuration configuration,
            SimulationState state) {
        this.calendar = calendar;
        this.configuration = configuration;
        this.state = state;
        this.market = market;
        this.sessions = plan.sessions(calendar);
        ExchangeSetup setup =
                new ExchangeSetup(market, calendar, market.rates(), CommissionSchedule.of(configuration), plan.seed());
        List<ExchangeEvent> past = state.exchangeEvents();
        this.exchange = new SharedExchange(
                past.isEmpty()
                        ? Exchange.open(
                                setup,
                                configuration.get(Settings.STARTING_EQUITY),
                                sessions.getFirst().open().minus(ACCOUNT_OPENED_BEFORE),
                                state::write)
                        : Exchange.replay(setup, past, state::write));
        this.now = state.clock().filter(at -> at.isAfter(exchange.time())).orElse(exchange.time());
    }

    /** The exchange of this plan, new or as its state kept it. */
    public static SimulatedExchange open(
            SimulationPlan plan, MarketCalendar calendar, Configuration configuration, SimulationState state) {
        return on(new SeededMarket(plan.market(), calendar), plan, calendar, configuration, state);
    }

    /** The same on a market of this plan that is there already. */
    public static SimulatedExchange on(
            SeededMarket market,
            SimulationPlan plan,
            MarketCalendar calendar,
            Configuration configuration,
            SimulationState state) {
        return new SimulatedExchange(market, plan, calendar, configuration, state);
    }

    /** Market time. */
    public Instant now() {
        return now;
    }

    /** The next instant at which something may happen at the exchange by itself. */
    public Optional<Instant> nextEventAt() {
        return exchange.nextEventAt();
    }

    /**
     * Moves market time, and does at the exchange everything due by then. The present instant may be repeated: what a
     * kill cut short is finished.
     *
     * @throws IllegalArgumentException when that would be backwards
     */
    public void moveTo(Instant target) {
        if (target.isBefore(now)) {
            throw new IllegalArgumentException("market time " + now + " cannot go back to " + target);
        }
        exchange.exclusively(() -> {
            if (target.isAfter(now)) {
                state.begin(target);
            }
            now = target;
            exchange.advanceTo(target);
        });
    }

    /** Everything caused at the present instant is to outlive a power failure. */
    public void instantDone() {
        exchange.exclusively(state::done);
    }

    public Broker broker() {
        return exchange.broker();
    }

    public QuoteStream quotes() {
        return exchange.quotes();
    }

    public ChainSource chains() {
        return exchange.chains();
    }

    public Marks marks() {
        return exchange.marks();
    }

    public SeededMarket market() {
        return market;
    }

    public MarketCalendar calendar() {
        return calendar;
    }

    /** The sessions this market has, oldest first. */
    public List<MarketSession> sessions() {
        return sessions;
    }

    /** Everything a trader is wired to on this exchange. */
    public TradingPorts ports(Stores stores) {
        return new TradingPorts(
                this::now,
                calendar,
                stores,
                broker(),
                quotes(),
                chains(),
                market.bars(),
                market.events(),
                market.fundamentals(),
                market.rates(),
                marks(),
                configuration,
                market.label());
    }

    @Override
    public void close() {
        exchange.exclusively(state::close);
    }
}

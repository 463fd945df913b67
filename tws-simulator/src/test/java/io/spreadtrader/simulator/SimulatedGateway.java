package io.spreadtrader.simulator;

import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests: a simulated gateway on a free port in front of a small seeded market, anew for each test. It is a Wednesday
 * at 10:00 in New York, and market time stands still unless {@link #pass} moves it.
 */
public final class SimulatedGateway implements BeforeEachCallback, AfterEachCallback {
    public static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);
    public static final Instant TEN =
            WEDNESDAY.atTime(10, 0).atZone(MarketCalendar.NEW_YORK).toInstant();
    public static final MarketCalendar CALENDAR = new NyseCalendar();
    private static final int SYMBOLS = 12;
    private static final int DAYS = 90;

    private final UnaryOperator<SimulatorSettings> settings;
    private final List<ExchangeEvent> journal = Collections.synchronizedList(new ArrayList<>());
    private final List<OrderRegistration> registrations = Collections.synchronizedList(new ArrayList<>());
    private final SeededMarket market = new SeededMarket(
            SeededMarketPlan.of(7, WEDNESDAY, DAYS).withSymbols(SYMBOLS).withHistory(80), CALENDAR);
    private SharedExchange exchange = opened();
    private TwsSimulator simulator = null;

    public SimulatedGateway() {
        this(standard -> standard);
    }

    /** @param settings changes the standard ones: version, faults */
    public SimulatedGateway(UnaryOperator<SimulatorSettings> settings) {
        this.settings = settings;
    }

    private SharedExchange opened() {
        return new SharedExchange(Exchange.open(setup(), Money.ofDollars(100_000), TEN, journal::add));
    }

    private ExchangeSetup setup() {
        return new ExchangeSetup(market, CALENDAR, market.rates(), new CommissionSchedule(Money.ofCents(5)), 1);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    public void open() {
        start(settings.apply(SimulatorSettings.standard()));
    }

    private void start(SimulatorSettings with) {
        Consumer<OrderRegistration> keep = registrations::add;
        simulator = TwsSimulator.start(with, access(), List.copyOf(registrations), keep);
    }

    public void close() {
        simulator.close();
    }

    /** The gateway and the exchange end, and begin again from the journal and the registrations, on the same port. */
    public void restart() {
        int port = port();
        simulator.close();
        Instant time = exchange.time();
        exchange = new SharedExchange(Exchange.replay(setup(), List.copyOf(journal), journal::add));
        exchange.advanceTo(time);
        start(settings.apply(SimulatorSettings.standard()).withPort(port));
    }

    public SimulatedAccess access() {
        return new SimulatedAccess(exchange, market.bars(), CALENDAR, exchange::time);
    }

    public TwsSimulator simulator() {
        return simulator;
    }

    public int port() {
        return simulator.port();
    }

    public SharedExchange exchange() {
        return exchange;
    }

    public SeededMarket market() {
        return market;
    }

    /** Moves market time and tells the clients. */
    public void pass(Duration time) {
        exchange.advanceTo(exchange.time().plus(time));
        simulator.marketMoved();
    }

    public void until(Instant time) {
        exchange.advanceTo(time);
        simulator.marketMoved();
    }

    /** A listed stock that has options. */
    public Symbol symbol() {
        return market.symbols().stream()
                .filter(symbol -> !contracts(symbol, PutCall.CALL).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** A debit spread near the money with two sound quotes. */
    public VerticalSpread callSpread() {
        List<OptionContract> calls = contracts(symbol(), PutCall.CALL);
        double spot = exchange.quotes().stock(symbol()).orElseThrow().last().dollars();
        for (int index = 0; index + 1 < calls.size(); index++) {
            OptionContract bought = calls.get(index);
            OptionContract sold = calls.get(index + 1);
            if (sold.strike().dollars() > spot && bought.expiration().equals(sold.expiration())) {
                return new VerticalSpread(bought, sold);
            }
        }
        throw new IllegalStateException("no spread of " + symbol());
    }

    private List<OptionContract> contracts(Symbol symbol, PutCall right) {
        return market.chain(symbol, WEDNESDAY.plusDays(20), WEDNESDAY.plusDays(60), TEN).stream()
                .flatMap(chain -> chain.quotes().stream())
                .filter(OptionQuote::isTwoSided)
                .map(OptionQuote::contract)
                .filter(contract -> contract.right() == right)
                .toList();
    }
}

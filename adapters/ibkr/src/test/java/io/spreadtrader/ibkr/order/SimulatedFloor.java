package io.spreadtrader.ibkr.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.exchange.venue.Exchange;
import io.spreadtrader.exchange.venue.ExchangeSetup;
import io.spreadtrader.exchange.venue.SharedExchange;
import io.spreadtrader.ibkr.market.ContractBook;
import io.spreadtrader.ibkr.session.Session;
import io.spreadtrader.ibkr.session.SessionSettings;
import io.spreadtrader.simulator.Faults;
import io.spreadtrader.simulator.SimulatedAccess;
import io.spreadtrader.simulator.SimulatorSettings;
import io.spreadtrader.simulator.TwsSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A simulated Gateway in front of a small market, and a broker connected to it. A Wednesday, 10:00 in New York. */
final class SimulatedFloor implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);
    private static final Instant TEN =
            WEDNESDAY.atTime(10, 0).atZone(MarketCalendar.NEW_YORK).toInstant();
    private static final MarketCalendar CALENDAR = new NyseCalendar();
    private static final CommissionSchedule COMMISSIONS = new CommissionSchedule(Money.ofCents(5));
    private static final SeededMarket MARKET = new SeededMarket(
            SeededMarketPlan.of(7, WEDNESDAY, 90).withSymbols(12).withHistory(80), CALENDAR);

    final SharedExchange exchange;
    final TwsSimulator simulator;
    final Session session;
    final IbkrBroker broker;
    final VerticalSpread spread;

    SimulatedFloor() {
        this(Faults.NONE);
    }

    SimulatedFloor(Faults faults) {
        exchange = new SharedExchange(Exchange.open(
                new ExchangeSetup(MARKET, CALENDAR, MARKET.rates(), COMMISSIONS, 1),
                Money.ofDollars(100_000),
                TEN,
                event -> {}));
        simulator = TwsSimulator.start(
                SimulatorSettings.standard().withFaults(faults),
                new SimulatedAccess(exchange, MARKET.bars(), CALENDAR, exchange::time));
        session = Session.open(
                SessionSettings.of("127.0.0.1", simulator.port(), 1).withoutPacing());
        broker = broker(session);
        until(broker::isConnected);
        spread = callSpread();
    }

    /** Another broker on another session of the same Gateway. */
    IbkrBroker broker(Session of) {
        ContractBook contracts = new ContractBook(of, exchange::time, PATIENCE);
        return new IbkrBroker(of, contracts, BrokerTerms.of(exchange::time, CALENDAR, COMMISSIONS));
    }

    /** Market time passes when everything sent has arrived, and everything that happens meanwhile is heard. */
    void pass(Duration time) {
        passTo(exchange.time().plus(time));
    }

    void passTo(Instant time) {
        session.echo(PATIENCE);
        exchange.advanceTo(time);
        simulator.marketMoved();
        session.echo(PATIENCE);
        broker.deliver();
    }

    Price lastPrice(Instant at) {
        return MARKET.stock(spread.underlying(), at).orElseThrow().last();
    }

    /** The first minute of this session from 10:30 on at which the stock is lower than in every second before. */
    Instant fall() {
        Instant close = CALENDAR.session(WEDNESDAY).orElseThrow().close();
        Price lowest = lastPrice(TEN);
        for (Instant at = TEN; at.isBefore(close); at = at.plusSeconds(1)) {
            boolean isLower = lastPrice(at).isBelow(lowest);
            boolean isCandidate = at.getEpochSecond() % 60 == 0 && at.isAfter(TEN.plusSeconds(1800));
            if (isLower && isCandidate) {
                return at;
            }
            lowest = lowest.min(lastPrice(at));
        }
        throw new IllegalStateException(spread.underlying() + " does not fall that day");
    }

    Instant nextOpen() {
        return CALENDAR.sessionAfter(WEDNESDAY).open();
    }

    ComboOrder opening(ClientOrderId id, int contracts, Price limit) {
        return ComboOrder.toOpen(id, spread, contracts, limit);
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("it did not happen within %s", PATIENCE)
                    .isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** A debit spread near the money with two sound quotes. */
    private VerticalSpread callSpread() {
        Symbol symbol = MARKET.symbols().stream()
                .filter(candidate -> !calls(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
        double spot = exchange.quotes().stock(symbol).orElseThrow().last().dollars();
        List<OptionContract> calls = calls(symbol);
        for (int index = 0; index + 1 < calls.size(); index++) {
            OptionContract bought = calls.get(index);
            OptionContract sold = calls.get(index + 1);
            if (sold.strike().dollars() > spot && bought.expiration().equals(sold.expiration())) {
                return new VerticalSpread(bought, sold);
            }
        }
        throw new IllegalStateException("no spread of " + symbol);
    }

    private static List<OptionContract> calls(Symbol symbol) {
        return MARKET.chain(symbol, WEDNESDAY.plusDays(20), WEDNESDAY.plusDays(60), TEN).stream()
                .flatMap(chain -> chain.quotes().stream())
                .filter(OptionQuote::isTwoSided)
                .map(OptionQuote::contract)
                .filter(contract -> contract.right() == PutCall.CALL)
                .toList();
    }

    /** Pays all it could ever be worth. */
    Price crossing() {
        return spread.shortLeg().strike().minus(spread.longLeg().strike()).absolute();
    }

    @Override
    public void close() {
        broker.close();
        simulator.close();
    }
}

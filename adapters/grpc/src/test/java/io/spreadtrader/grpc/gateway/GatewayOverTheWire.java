package io.spreadtrader.grpc.gateway;

import io.grpc.ManagedChannel;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.pricing.CommissionSchedule;
import io.spreadtrader.core.risk.ApprovedOrders;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionChain;
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
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.ServiceHost;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An exchange of its own thread behind a gateway service on loopback, and a client of it. */
final class GatewayOverTheWire implements AutoCloseable {
    static final NyseCalendar CALENDAR = new NyseCalendar();
    static final LocalDate DAY = LocalDate.of(2026, 1, 14);
    static final Instant OPEN = CALENDAR.session(DAY).orElseThrow().open().plusSeconds(1800);
    private static final SeededMarket MARKET = new SeededMarket(new SeededMarketPlan(3, 12, DAY, 5, 80), CALENDAR);

    private static final Symbol SYMBOL = MARKET.symbols().stream()
            .filter(symbol -> MARKET.chain(symbol, DAY, DAY.plusDays(60), OPEN).isPresent())
            .findFirst()
            .orElseThrow();
    private static final List<OptionContract> CALLS = neighbours();

    final Exchange exchange;
    final Broker broker;
    final ServiceHost host;
    final GatewayClient client;
    /** What the health answers. */
    volatile boolean reconciled = true;

    volatile BrokerCondition condition = BrokerCondition.READY;
    /** How often it was asked how it is. */
    final AtomicInteger healthAsked = new AtomicInteger();

    private final ManagedChannel channel;
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final ExecutorService exchangeThread = Executors.newSingleThreadExecutor();

    GatewayOverTheWire() {
        this(MARKET.bars());
    }

    GatewayOverTheWire(BarSource bars) {
        exchange = Exchange.open(
                new ExchangeSetup(MARKET, CALENDAR, MARKET.rates(), new CommissionSchedule(Money.ofCents(5)), 3),
                Money.ofDollars(100_000),
                OPEN,
                event -> {});
        broker = exchange.broker();
        GatewayPorts ports =
                new GatewayPorts(exchange.quotes(), exchange.chains(), bars, broker, exchange::mark, this::health);
        host = ServiceHost.start(0, calls, new GatewayServiceBody(ports, exchangeThread));
        channel = Channels.to(host.target());
        client = new GatewayClient(channel, Duration.ofSeconds(10));
    }

    private GatewayHealth health() {
        healthAsked.incrementAndGet();
        return new GatewayHealth(
                exchange.time(), reconciled, condition.mayTrade(), condition, "gateway-1", 7, MARKET.label());
    }

    /** Every later read waits until then. */
    void beforeReads(CountDownLatch free) {
        exchangeThread.execute(() -> {
            try {
                if (!free.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("never freed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A symbol with options. */
    Symbol symbol() {
        return SYMBOL;
    }

    /** Two neighbouring calls near the money, the lower first. */
    List<OptionContract> calls() {
        return CALLS;
    }

    private static List<OptionContract> neighbours() {
        OptionChain chain =
                MARKET.chain(SYMBOL, DAY.plusDays(20), DAY.plusDays(60), OPEN).orElseThrow();
        LocalDate expiration = chain.quotes().getFirst().contract().expiration();
        return chain.quotes().stream()
                .map(OptionQuote::contract)
                .filter(contract -> contract.right() == PutCall.CALL
                        && contract.expiration().equals(expiration)
                        && !contract.strike().isBelow(chain.underlying().last()))
                .limit(2)
                .toList();
    }

    ComboOrder spread(String name, Price limit) {
        List<OptionContract> calls = calls();
        return ComboOrder.toOpen(new ClientOrderId(name), new VerticalSpread(calls.get(0), calls.get(1)), 1, limit);
    }

    /** Holds a spread bought at any price, and works another that cannot fill. */
    GatewayOverTheWire trading() {
        List<OptionContract> calls = calls();
        Price width = calls.get(1).strike().minus(calls.get(0).strike());
        broker.place(ApprovedOrders.of(spread("bought", width)));
        broker.place(ApprovedOrders.of(spread("resting", Price.ofCents(1))));
        exchange.advanceTo(exchange.time().plusSeconds(60));
        return this;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        host.close();
        calls.shutdownNow();
        exchangeThread.shutdownNow();
    }
}

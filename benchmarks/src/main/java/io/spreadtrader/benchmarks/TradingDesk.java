package io.spreadtrader.benchmarks;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.execution.ExecuteOrder;
import io.spreadtrader.core.execution.Reservations;
import io.spreadtrader.core.memory.QuietWorld;
import io.spreadtrader.core.monitor.MonitorPositions;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.order.Walk;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trader's own order path, inside the entry window of a Monday at which time stands still: decisions in, orders out,
 * reports booked. Stocks are numbered, each with a bull call 100/105; limits are wide enough for all of them.
 */
final class TradingDesk {
    static final Instant NOW = Instant.parse("2026-01-05T20:00:00Z");
    static final int CONTRACTS = 2;
    private static final LocalDate SESSION = LocalDate.of(2026, 1, 5);
    private static final LocalDate EXPIRATION = SESSION.plusDays(39);
    private static final Price AT_ENTRY = Price.ofCents(10_000);
    private static final Price BELOW_ITS_STOP = Price.ofCents(9_000);
    private static final double ATR = 2.5;
    private static final Origin SET_HERE = new Origin(Origin.Layer.COMMAND, "benchmark");
    private static final Map<String, String> WIDE = Map.of(
            "max-open-positions", "5000",
            "max-daily-entries", "5000",
            "max-daily-orders", "100000",
            "portfolio-heat", "100",
            "sector-heat", "100");

    private final MarketCalendar calendar = new NyseCalendar();
    private final SteadyQuotes quotes = new SteadyQuotes(NOW);
    private final TimedBooks books;
    private final TradingPorts ports;
    private final ExecuteOrder execute;
    private final MonitorPositions monitor;

    /** @param broker whatever it reports is told to {@code before}, booked, and told to {@code after} */
    TradingDesk(BrokerListener before, Broker broker, TimedBooks books, BrokerListener after) {
        this.books = books;
        QuietWorld world = new QuietWorld(List.of());
        this.ports = new TradingPorts(
                () -> NOW,
                calendar,
                books.stores(),
                broker,
                quotes,
                (symbol, from, to) -> Optional.empty(),
                world,
                world,
                world,
                world,
                instrument -> Price.ZERO,
                configuration(),
                DataLabel.SIMULATED);
        MarketSnapshots snapshots = new MarketSnapshots(ports, broker::isConnected);
        this.execute = new ExecuteOrder(ports, broker, snapshots);
        this.monitor = new MonitorPositions(ports, snapshots);
        broker.listen(event -> {
            before.on(event);
            execute.on(event);
            after.on(event);
        });
    }

    private static Configuration configuration() {
        Configuration configuration = Configuration.STANDARD;
        for (Map.Entry<String, String> setting : WIDE.entrySet()) {
            configuration = configuration.with(setting.getKey(), setting.getValue(), SET_HERE);
        }
        return configuration;
    }

    /** The stock of this number, in letters. */
    static Symbol symbol(int number) {
        StringBuilder letters = new StringBuilder("B");
        for (int left = number, place = 0; place < 4; place++, left /= 26) {
            letters.append((char) ('A' + left % 26));
        }
        return Symbol.of(letters.toString());
    }

    static VerticalSpread spread(int number) {
        return new VerticalSpread(
                OptionContract.of(symbol(number), EXPIRATION, Price.ofCents(10_000), PutCall.CALL),
                OptionContract.of(symbol(number), EXPIRATION, Price.ofCents(10_500), PutCall.CALL));
    }

    /** An entry as a decision leaves it: ready, with its place in the portfolio, and quoted. */
    void decideEntry(int number) {
        Symbol symbol = symbol(number);
        VerticalSpread spread = spread(number);
        quotes.stock(symbol, AT_ENTRY);
        quotes.spread(spread);
        String decision = decision(number);
        Signal signal =
                new Signal(symbol, SESSION, Direction.LONG, "high-base", AT_ENTRY, ATR, 65, 0.5, List.of("rsi"));
        EntryPlan plan = new EntryPlan(
                spread, signal, decision, "Technology", Money.ofDollars(180), Money.ofDollars(320), 2_000);
        OrderIntent intent = new OrderIntent(
                ComboOrder.toOpen(ClientOrderId.of(decision, 1), spread, CONTRACTS, Price.ofCents(175)),
                decision,
                decision,
                OrderPurpose.ENTRY,
                Price.ofCents(180),
                Optional.of(plan),
                Optional.empty(),
                OrderState.READY,
                Walk.startingAt(NOW),
                List.of(),
                NOW,
                "",
                0);
        ports.commitOwn(List.of(
                new Change.InsertIntent(intent),
                new Change.UpdatePortfolio(ports.stores()
                        .portfolio()
                        .current()
                        .withEntry(Reservations.reservation(decision, plan, CONTRACTS), SESSION))));
        books.reset();
    }

    /** Claims, assesses, keeps and sends what is ready. */
    void work() {
        execute.work();
    }

    /** The underlying falls through the stop of a position. */
    void fall(int number) {
        quotes.stock(symbol(number), BELOW_ITS_STOP);
    }

    /** One look at every open position; what must go gets an exit, which is sent. */
    void lookAndWork() {
        monitor.look(session());
        execute.work();
    }

    /** The entry of this number as it is stored. */
    OrderIntent entry(int number) {
        return ports.stores()
                .intents()
                .find(ClientOrderId.of(decision(number), 1))
                .orElseThrow();
    }

    boolean isOpen(int number) {
        return position(number).map(Position::isOpen).orElse(false);
    }

    private Optional<Position> position(int number) {
        return ports.stores().positions().find(decision(number));
    }

    /** Whether everything ordered is in the position. */
    boolean holds(int number) {
        return position(number).map(Position::openContracts).orElse(0) == CONTRACTS;
    }

    private static String decision(int number) {
        return SESSION + "#" + symbol(number) + "#ENTRY";
    }

    private MarketSession session() {
        return calendar.session(SESSION).orElseThrow();
    }
}

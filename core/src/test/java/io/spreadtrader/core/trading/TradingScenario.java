package io.spreadtrader.core.trading;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.assignment.HandleAssignment;
import io.spreadtrader.core.assignment.RepairAssignment;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.execution.ExecuteOrder;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.memory.QuietWorld;
import io.spreadtrader.core.monitor.MonitorPositions;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.protection.ProtectPositions;
import io.spreadtrader.core.reconciliation.ReconcileAccount;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The order path of one trader on a scripted broker, inside the entry window of a Monday: one stock at 100, and a bull
 * call 100/105 on it that opens between 1.60 and 1.80.
 */
public final class TradingScenario {
    public static final Symbol ACME = Symbol.of("ACME");
    public static final VerticalSpread SPREAD = aSpread("ACME");
    public static final String POSITION = SESSION + "#ACME#ENTRY";
    public static final ClientOrderId ENTRY = ClientOrderId.of(POSITION, 1);

    private final SettableClock clock = new SettableClock(AT);
    private final FixedQuotes quotes = new FixedQuotes(clock);
    private final ScriptedBroker broker = new ScriptedBroker(clock);
    private final MarketCalendar calendar = new NyseCalendar();
    private final List<List<Change>> journal = new ArrayList<>();
    private final Configuration configuration;
    private final Map<Symbol, OptionChain> chains = new TreeMap<>();
    private BarSource bars = new QuietWorld(List.of());
    private TradingPorts ports;
    private ExecuteOrder execute;
    private HandleAssignment assignment;
    private ReconcileAccount reconcile;

    private TradingScenario(Configuration configuration) {
        this.configuration = configuration;
        quote(ACME.ticker());
        wire();
        reconcile.reconcile();
    }

    public static TradingScenario aTrader() {
        return new TradingScenario(Configuration.STANDARD);
    }

    public static TradingScenario aTrader(Configuration configuration) {
        return new TradingScenario(configuration);
    }

    private void quote(String symbol) {
        VerticalSpread spread = aSpread(symbol);
        quotes.stock(Symbol.of(symbol), 99.99, 100.01);
        quotes.option(spread.longLeg(), 3.90, 4.00);
        quotes.option(spread.shortLeg(), 2.20, 2.30);
    }

    private void wire() {
        Stores stores = MemoryStores.journalled(List.copyOf(journal), journal::add);
        QuietWorld world = new QuietWorld(List.of(ACME));
        ports = new TradingPorts(
                clock,
                calendar,
                stores,
                broker,
                quotes,
                (symbol, from, to) -> Optional.ofNullable(chains.get(symbol)).map(this::quotedNow),
                bars,
                world,
                world,
                world,
                instrument -> Price.ZERO,
                configuration,
                DataLabel.SIMULATED);
        execute = new ExecuteOrder(ports, broker, snapshots());
        assignment = new HandleAssignment(ports);
        reconcile = new ReconcileAccount(ports, broker, event -> {
            execute.on(event);
            assignment.on(event);
        });
        broker.listen(event -> {
            execute.on(event);
            assignment.on(event);
        });
    }

    /** The process dies and another starts on what was committed; it has not yet compared with the broker. */
    public void restart() {
        wire();
    }

    public MarketSnapshots snapshots() {
        return new MarketSnapshots(ports, () -> reconcile.agreement());
    }

    public TradingPorts ports() {
        return ports;
    }

    public Stores stores() {
        return ports.stores();
    }

    public SettableClock clock() {
        return clock;
    }

    public FixedQuotes quotes() {
        return quotes;
    }

    public ScriptedBroker broker() {
        return broker;
    }

    public ExecuteOrder execute() {
        return execute;
    }

    public ReconcileAccount reconcile() {
        return reconcile;
    }

    public SwitchTradingState control() {
        return new SwitchTradingState(ports);
    }

    public MarketSession session() {
        return calendar.session(ports.today()).orElseThrow();
    }

    /** Lists a chain and quotes all of it. */
    public void list(OptionChain chain) {
        chains.put(chain.underlying().symbol(), chain);
        quotes.stock(
                chain.underlying().symbol(),
                chain.underlying().bid().dollars(),
                chain.underlying().ask().dollars());
        chain.quotes()
                .forEach(quote -> quotes.option(
                        quote.contract(), quote.bid().dollars(), quote.ask().dollars()));
    }

    private OptionChain quotedNow(OptionChain listed) {
        return new OptionChain(
                quotes.stock(listed.underlying().symbol()).orElseThrow(),
                listed.quotes().stream()
                        .flatMap(quote -> quotes.option(quote.contract()).stream())
                        .toList(),
                clock.instant(),
                listed.label());
    }

    /** Daily bars from now on. */
    public void bars(BarSource newBars) {
        bars = newBars;
        restart();
        reconcile.reconcile();
    }

    /** Moves time and does everything due. */
    public void pass(Duration time) {
        clock.pass(time);
        work();
    }

    public void at(Instant instant) {
        clock.moveTo(instant);
        work();
    }

    public void work() {
        for (int rounds = 0; execute.work(); rounds++) {
            if (rounds > 100) {
                throw new AssertionError("orders never come to rest");
            }
        }
    }

    /** Looks at positions and repairs, as every tick does, then works the orders. */
    public void tick() {
        new MonitorPositions(ports, snapshots()).look(session());
        new RepairAssignment(ports).repair(session());
        new ProtectPositions(ports, snapshots()).protect(session());
        work();
    }

    /** Every commit so far, of every life. */
    public List<List<Change>> journal() {
        return List.copyOf(journal);
    }

    /** A ready entry of two contracts with its place in the portfolio, as a decision leaves it. */
    public OrderIntent entryReady() {
        return entryReady("ACME");
    }

    /** The same in another stock, quoted alike. */
    public OrderIntent entryReady(String symbol) {
        quote(symbol);
        OrderIntent intent = anIntent(symbol);
        DecidedEntry.commit(ports, intent);
        return intent;
    }

    /** An entry the broker has accepted. */
    public ClientOrderId entryWorking() {
        entryReady();
        work();
        broker.accept(ENTRY);
        return ENTRY;
    }

    /** Two contracts of the spread, bought at 1.75. */
    public Position positionOpen() {
        entryWorking();
        broker.fill(ENTRY, 2, 3.97, 2.22);
        return position();
    }

    /** The same, with the underlying fallen through its stop and an exit at the broker. */
    public ClientOrderId exitWorking() {
        positionOpen();
        quotes.stock(ACME, 89.99, 90.01);
        tick();
        ClientOrderId exit = exit(1);
        broker.accept(exit);
        return exit;
    }

    public static ClientOrderId exit(int attempt) {
        return ClientOrderId.of(POSITION + "#EXIT", attempt);
    }

    public static ClientOrderId repair(int attempt) {
        return ClientOrderId.of(POSITION + "#REPAIR", attempt);
    }

    public Position position() {
        return stores().positions().find(POSITION).orElseThrow();
    }

    public OrderIntent intent(ClientOrderId id) {
        return stores().intents().find(id).orElseThrow();
    }

    /** Contracts the portfolio keeps a place for. */
    public int reserved() {
        var reservation = stores().portfolio().current().reservations().get(POSITION);
        return reservation == null ? 0 : reservation.contracts();
    }

    public List<String> alerts(Severity severity) {
        return stores().alerts().all().stream()
                .map(AlertDelivery::alert)
                .filter(alert -> alert.severity() == severity)
                .map(alert -> alert.text())
                .toList();
    }
}

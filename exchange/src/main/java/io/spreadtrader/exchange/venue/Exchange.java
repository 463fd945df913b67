package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.CompletedOrder;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The simulated exchange with one account: decides what happens, writes it to the journal, changes its state by it, and
 * tells the broker's listener, in this order. Its time is market time and moves only by {@link #advanceTo}. Not safe
 * for use by several threads.
 */
public final class Exchange {
    private final ExchangeSetup setup;
    private final Consumer<ExchangeEvent> journal;
    private final Account account = new Account();
    private final Book book = new Book();
    private final Timetable timetable;
    private final Latency latency;
    private final Valuation valuation;
    private final BuyingPower buyingPower;
    private final OrderDesk desk;
    private final DayProcessing day;
    private Broker.BrokerListener listener = event -> {};
    private Consumer<ExchangeEvent> watcher = event -> {};
    private Instant clock = Instant.MIN;
    private Instant lastEventAt = Instant.MIN;
    private Instant processedThrough = Instant.MIN;
    /** Every instant up to this one has been processed since the start, or the replay. */
    private Instant doneThrough = Instant.MIN;

    private boolean isAdvancing;

    private Exchange(ExchangeSetup given, Consumer<ExchangeEvent> journal) {
        this.setup = given.withMarket(new MomentaryMarket(given.market()));
        this.journal = journal;
        Chance chance = Chance.of(setup.seed());
        Quotations quotations = new Quotations(setup.market());
        timetable = new Timetable(setup.calendar());
        latency = new Latency(chance);
        valuation = new Valuation(setup.market(), setup.commissions());
        buyingPower = new BuyingPower(valuation);
        desk = new OrderDesk(
                new OrderGate(setup, timetable, buyingPower),
                new FillModel(quotations, chance),
                new Trade(valuation),
                account,
                book,
                this::emit);
        day = new DayProcessing(
                timetable,
                valuation,
                new Liquidation(quotations, valuation, buyingPower),
                new Expirations(chance),
                new EarlyExercise(setup, chance),
                new Carry(setup),
                account,
                book,
                this::emit);
    }

    /** A new exchange whose account holds {@code cash}. */
    public static Exchange open(ExchangeSetup setup, Money cash, Instant at, Consumer<ExchangeEvent> journal) {
        Exchange exchange = new Exchange(setup, journal);
        exchange.clock = at;
        exchange.doneThrough = at;
        exchange.emit(new ExchangeEvent.AccountOpened(cash, at));
        return exchange;
    }

    /**
     * The exchange that wrote these events, at the instant of the last one; what it does from now on goes to {@code
     * journal}.
     *
     * @throws IllegalArgumentException when the events do not start with an opened account
     */
    public static Exchange replay(ExchangeSetup setup, List<ExchangeEvent> events, Consumer<ExchangeEvent> journal) {
        if (events.isEmpty() || !(events.getFirst() instanceof ExchangeEvent.AccountOpened)) {
            throw new IllegalArgumentException("a journal starts with an opened account");
        }
        Exchange exchange = new Exchange(setup, journal);
        events.forEach(exchange::apply);
        exchange.clock = exchange.lastEventAt;
        // The last instant may not have been finished: it is processed again, and nothing is done twice.
        exchange.doneThrough = exchange.lastEventAt.minusNanos(1);
        return exchange;
    }

    public Broker broker() {
        return new ExchangeBroker(this);
    }

    public QuoteStream quotes() {
        return new ExchangeQuotes(this);
    }

    public ChainSource chains() {
        return (symbol, from, to) -> setup.market().chain(symbol, from, to, clock);
    }

    /** Exchange time. */
    public Instant time() {
        return clock;
    }

    /** The price per share at which equity counts this instrument now. */
    public Price mark(Instrument instrument) {
        return valuation.mark(instrument, clock);
    }

    /**
     * Moves exchange time and does everything due by then. In how many steps makes no difference.
     *
     * @throws IllegalArgumentException when that would be backwards
     */
    public void advanceTo(Instant target) {
        if (target.isBefore(clock)) {
            throw new IllegalArgumentException("exchange time " + clock + " cannot go back to " + target);
        }
        if (isAdvancing) {
            throw new IllegalStateException("a listener cannot advance the exchange");
        }
        isAdvancing = true;
        try {
            Optional<Instant> due = nextEventAt();
            while (due.isPresent() && !due.get().isAfter(target)) {
                clock = due.get();
                process(clock);
                doneThrough = clock;
                due = nextEventAt();
            }
            clock = target;
            doneThrough = target;
        } finally {
            isAdvancing = false;
        }
    }

    /** The next instant at which something may happen by itself; empty when nothing can. */
    public Optional<Instant> nextEventAt() {
        if (lastEventAt.isAfter(doneThrough)) {
            return Optional.of(lastEventAt);
        }
        if (account.isFlat() && book.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> arrival = book.nextArrival().map(OrderMessage::arrivesAt);
        Optional<Instant> check = book.hasWorking() ? timetable.checkAfter(doneThrough) : Optional.empty();
        Instant milestone = nextMilestone().at();
        return Stream.of(arrival, check, Optional.of(milestone))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /**
     * The exchange's own door, for gateways and studies; a trader uses {@link #broker()}, which asks for an approved
     * order.
     */
    public void place(ComboOrder order) {
        Instant arrival = arrival(order.id());
        emit(
                book.isKnown(order.id())
                        ? new ExchangeEvent.DuplicateReceived(order.id(), arrival, clock)
                        : new ExchangeEvent.OrderReceived(order, arrival, clock));
    }

    /** Changes the limit of an order on its way or working; of any other, nothing happens. */
    public void modify(ClientOrderId id, Price limit) {
        if (book.isAlive(id)) {
            emit(new ExchangeEvent.ModificationReceived(id, limit, arrival(id), clock));
        }
    }

    /** Cancels an order on its way or working; of any other, nothing happens. */
    public void cancel(ClientOrderId id) {
        if (book.isAlive(id)) {
            emit(new ExchangeEvent.CancelReceived(id, arrival(id), clock));
        }
    }

    List<CompletedOrder> completed() {
        return book.completed();
    }

    ExchangeState state() {
        return new ExchangeState(
                account.cash(),
                account.holdings(),
                account.executions(),
                account.changes(),
                book.working(),
                book.underway(),
                book.known(),
                lastEventAt,
                processedThrough);
    }

    ExchangeSetup setup() {
        return setup;
    }

    Account account() {
        return account;
    }

    Book book() {
        return book;
    }

    Valuation valuation() {
        return valuation;
    }

    BuyingPower buyingPower() {
        return buyingPower;
    }

    void listen(Broker.BrokerListener newListener) {
        listener = newListener;
    }

    /** Every event from now on goes to this gateway too, once it is applied and before the broker's listener hears of it. */
    public void watch(Consumer<ExchangeEvent> newWatcher) {
        watcher = newWatcher;
    }

    private Instant arrival(ClientOrderId id) {
        return latency.arrival(id, book.messagesSent(id), clock, book.lastArrival(id));
    }

    private Timetable.Milestone nextMilestone() {
        return timetable.milestoneAfter(processedThrough.isAfter(doneThrough) ? processedThrough : doneThrough);
    }

    /** Arrivals first, then what the day brings, then the orders that rest. May be repeated after a kill in its middle. */
    private void process(Instant at) {
        desk.receiveArrivals(at);
        Timetable.Milestone milestone = nextMilestone();
        if (milestone.at().equals(at)) {
            day.run(milestone);
            emit(new ExchangeEvent.ClockAdvanced(at));
        }
        if (timetable.isCheck(at)) {
            desk.checkWorking(at);
        }
    }

    private void emit(ExchangeEvent event) {
        journal.accept(event);
        apply(event);
        watcher.accept(event);
        for (BrokerEvent report : BrokerReports.of(event)) {
            listener.on(report);
        }
    }

    private void apply(ExchangeEvent event) {
        account.apply(event);
        book.apply(event);
        lastEventAt = event.at();
        if (event instanceof ExchangeEvent.ClockAdvanced || event instanceof ExchangeEvent.AccountOpened) {
            processedThrough = event.at();
        }
    }
}

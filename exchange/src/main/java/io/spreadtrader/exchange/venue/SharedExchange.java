package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An exchange for several threads, one at a time in the order they came. A listener is told on the thread whose turn it is. */
public final class SharedExchange {
    private final Exchange exchange;
    private final Turn turn = new Turn();

    public SharedExchange(Exchange exchange) {
        this.exchange = exchange;
    }

    public Instant time() {
        return turn.get(exchange::time);
    }

    /** The next instant at which something may happen by itself; empty when nothing can. */
    public Optional<Instant> nextEventAt() {
        return turn.get(exchange::nextEventAt);
    }

    /**
     * Moves exchange time and does everything due by then.
     *
     * @throws IllegalArgumentException when that would be backwards
     */
    public void advanceTo(Instant target) {
        turn.run(() -> exchange.advanceTo(target));
    }

    /** The exchange's own door, for a gateway in front of it; a trader uses {@link #broker()}. */
    public void place(ComboOrder order) {
        turn.run(() -> exchange.place(order));
    }

    public void modify(ClientOrderId id, Price limit) {
        turn.run(() -> exchange.modify(id, limit));
    }

    public void cancel(ClientOrderId id) {
        turn.run(() -> exchange.cancel(id));
    }

    /** Whether this order is in the book and its condition has not been met yet. */
    public boolean isWaiting(ClientOrderId id) {
        return turn.get(
                () -> exchange.book().working(id).filter(WorkingOrder::waiting).isPresent());
    }

    /** For fault scripts, as {@link Exchange#assign}. */
    public void assign(OptionContract contract, int contracts) {
        turn.run(() -> exchange.assign(contract, contracts));
    }

    /** For fault scripts, as {@link Exchange#liquidate}. */
    public void liquidate(List<OptionContract> contracts) {
        turn.run(() -> exchange.liquidate(contracts));
    }

    /** Every event from now on goes to this gateway, on the thread whose turn it is: it must not wait for anybody. */
    public void watch(Consumer<ExchangeEvent> watcher) {
        turn.run(() -> exchange.watch(watcher));
    }

    public Broker broker() {
        return new LockedBroker(exchange.broker(), turn);
    }

    public QuoteStream quotes() {
        return new LockedQuotes(exchange.quotes(), turn);
    }

    public ChainSource chains() {
        ChainSource chains = exchange.chains();
        return (symbol, from, to) -> turn.get(() -> chains.chain(symbol, from, to));
    }

    public Marks marks() {
        return instrument -> turn.get(() -> exchange.mark(instrument));
    }

    /** Several steps that nobody may come between. */
    public void exclusively(Runnable steps) {
        turn.run(steps);
    }

    /** A question whose parts must be of one instant. */
    public <T> T exclusively(Supplier<T> question) {
        return turn.get(question);
    }
}

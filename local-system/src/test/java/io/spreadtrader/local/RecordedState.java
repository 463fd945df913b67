package io.spreadtrader.local;

import io.spreadtrader.core.store.Change;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import io.spreadtrader.localstack.TableHistory;
import io.spreadtrader.localstack.TableLog;
import io.spreadtrader.localstack.TableWrite;
import io.spreadtrader.simulator.OrderRegistration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** State in memory that remembers everything written, in order, so that a test can take the power away at any point. */
final class RecordedState implements SystemState, TableLog {
    /** One thing written. */
    sealed interface Entry {
        record Commit(List<Change> changes) implements Entry {}

        record Table(TableWrite write) implements Entry {}

        record Event(ExchangeEvent event) implements Entry {}

        record Registered(OrderRegistration registration) implements Entry {}

        record Done(Instant at) implements Entry {}
    }

    private final List<Entry> past;
    private final List<Entry> entries;

    private RecordedState(List<Entry> past) {
        this.past = List.copyOf(past);
        this.entries = new ArrayList<>(past);
    }

    static RecordedState empty() {
        return new RecordedState(List.of());
    }

    /** What a system finds that starts after the first {@code count} entries of this one had been written. */
    RecordedState afterEntries(int count) {
        return new RecordedState(entries.subList(0, count));
    }

    /** What a system finds that starts after everything written here. */
    RecordedState restarted() {
        return afterEntries(entries.size());
    }

    /** Everything written so far, former runs included. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public List<List<Change>> commits() {
        return past.stream()
                .filter(Entry.Commit.class::isInstance)
                .map(entry -> ((Entry.Commit) entry).changes())
                .toList();
    }

    @Override
    public Optional<TableLog> tables() {
        return Optional.of(this);
    }

    @Override
    public TableHistory past() {
        TableHistory history = new TableHistory();
        past.stream()
                .filter(Entry.Table.class::isInstance)
                .forEach(entry -> history.add(((Entry.Table) entry).write()));
        return history;
    }

    @Override
    public synchronized void keep(TableWrite write) {
        entries.add(new Entry.Table(write));
    }

    @Override
    public List<ExchangeEvent> exchangeEvents() {
        return past.stream()
                .filter(Entry.Event.class::isInstance)
                .map(entry -> ((Entry.Event) entry).event())
                .toList();
    }

    @Override
    public List<OrderRegistration> registrations() {
        return past.stream()
                .filter(Entry.Registered.class::isInstance)
                .map(entry -> ((Entry.Registered) entry).registration())
                .toList();
    }

    @Override
    public Optional<Instant> clock() {
        return past.stream()
                .filter(Entry.Done.class::isInstance)
                .map(entry -> ((Entry.Done) entry).at())
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized void write(List<Change> commit) {
        entries.add(new Entry.Commit(commit));
    }

    @Override
    public synchronized void write(ExchangeEvent event) {
        entries.add(new Entry.Event(event));
    }

    @Override
    public synchronized void write(OrderRegistration registration) {
        entries.add(new Entry.Registered(registration));
    }

    @Override
    public synchronized void instantDone(Instant at) {
        entries.add(new Entry.Done(at));
    }

    @Override
    public void close() {}
}

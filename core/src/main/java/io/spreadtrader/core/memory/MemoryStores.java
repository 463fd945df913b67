package io.spreadtrader.core.memory;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionLog;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.AlertStore;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.DayBookStore;
import io.spreadtrader.core.store.DifferenceStore;
import io.spreadtrader.core.store.IntentStore;
import io.spreadtrader.core.store.PortfolioStore;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.store.SignalStore;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingStateStore;
import io.spreadtrader.core.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All stores of one process. Changes are checked against a copy-on-write draft first, handed to the journal, and only
 * then become visible, so a failed condition or a failed journal leaves nothing behind.
 */
public final class MemoryStores implements Stores, Transactions {
    private final Consumer<List<Change>> journal;
    private final MemoryTables tables;

    private MemoryStores(MemoryTables tables, Consumer<List<Change>> journal) {
        this.tables = tables;
        this.journal = journal;
    }

    /** Empty stores that forget everything with the process. */
    public static MemoryStores forgetful() {
        return journalled(List.of(), changes -> {});
    }

    /**
     * Stores rebuilt from past commits, writing every new one ahead to a journal.
     *
     * @throws IllegalStateException when a past commit does not apply: the journal is not what we wrote
     */
    public static MemoryStores journalled(List<List<Change>> past, Consumer<List<Change>> journal) {
        MemoryTables tables = new MemoryTables();
        for (List<Change> commit : past) {
            tables.firstConflict(commit).ifPresent(failed -> {
                throw new IllegalStateException("the journal holds a change that does not apply: " + failed);
            });
            commit.forEach(tables::apply);
        }
        return new MemoryStores(tables, journal);
    }

    @Override
    public synchronized Optional<Change> commit(List<Change> changes) {
        Optional<Change> conflict = tables.firstConflict(changes);
        if (conflict.isPresent()) {
            return conflict;
        }
        journal.accept(changes);
        changes.forEach(tables::apply);
        return Optional.empty();
    }

    @Override
    public Transactions transactions() {
        return this;
    }

    @Override
    public SignalStore signals() {
        return new MemorySignals(this, tables);
    }

    @Override
    public IntentStore intents() {
        return new MemoryIntents(this, tables);
    }

    @Override
    public PositionStore positions() {
        return new MemoryPositions(this, tables);
    }

    @Override
    public PortfolioStore portfolio() {
        return () -> read(() -> tables.portfolio);
    }

    @Override
    public TradingStateStore tradingState() {
        return () -> read(() -> tables.status);
    }

    @Override
    public DifferenceStore differences() {
        return () -> read(() -> tables.differences);
    }

    @Override
    public DecisionLog decisions() {
        return new DecisionLog() {
            @Override
            public List<Decision> all() {
                return read(() -> tables.decisions.values().stream()
                        .sorted(Decision.ORDER)
                        .toList());
            }

            @Override
            public Optional<Decision> find(String id) {
                return read(() -> Optional.ofNullable(tables.decisions.get(id)));
            }
        };
    }

    @Override
    public AlertStore alerts() {
        return new AlertStore() {
            @Override
            public List<AlertDelivery> waiting() {
                return read(() -> tables.waitingAlerts.values().stream()
                        .sorted(AlertDelivery.ORDER)
                        .toList());
            }

            @Override
            public List<AlertDelivery> all() {
                return read(() -> tables.alerts.values().stream()
                        .sorted(AlertDelivery.ORDER)
                        .toList());
            }

            @Override
            public Optional<Instant> lastDelivered(String cause) {
                return read(() -> Optional.ofNullable(tables.lastDelivered.get(cause)));
            }
        };
    }

    @Override
    public DayBookStore days() {
        return () -> read(() -> List.copyOf(tables.days.values()));
    }

    synchronized <T> T read(java.util.function.Supplier<T> query) {
        return query.get();
    }

    private record MemoryIntents(MemoryStores stores, MemoryTables tables) implements IntentStore {
        @Override
        public Optional<OrderIntent> find(io.spreadtrader.core.order.ClientOrderId id) {
            return stores.read(() -> Optional.ofNullable(tables.intents.get(id)));
        }

        @Override
        public List<OrderIntent> live() {
            return stores.read(() -> tables.liveIntents.values().stream()
                    .sorted(OrderIntent.ORDER)
                    .toList());
        }

        @Override
        public List<OrderIntent> all() {
            return stores.read(() ->
                    tables.intents.values().stream().sorted(OrderIntent.ORDER).toList());
        }

        @Override
        public List<OrderIntent> createdSince(Instant from) {
            return stores.read(() -> tables.intents.sequencedValues().reversed().stream()
                    .takeWhile(intent -> !intent.createdAt().isBefore(from))
                    .sorted(OrderIntent.ORDER)
                    .toList());
        }
    }

    private record MemoryPositions(MemoryStores stores, MemoryTables tables) implements PositionStore {
        @Override
        public Optional<Position> find(String id) {
            return stores.read(() -> Optional.ofNullable(tables.positions.get(id)));
        }

        @Override
        public List<Position> open() {
            return stores.read(() -> tables.openPositions.values().stream()
                    .sorted(Position.ORDER)
                    .toList());
        }

        @Override
        public List<Position> all() {
            return stores.read(() ->
                    tables.positions.values().stream().sorted(Position.ORDER).toList());
        }
    }

    private record MemorySignals(MemoryStores stores, MemoryTables tables) implements SignalStore {
        @Override
        public Optional<io.spreadtrader.core.signal.ScanRun> run(String id) {
            return stores.read(() -> Optional.ofNullable(tables.runs.get(id)));
        }

        @Override
        public List<io.spreadtrader.core.signal.ScanRun> runs(java.time.LocalDate session) {
            return stores.read(() -> tables.runs.values().stream()
                    .filter(run -> run.session().equals(session))
                    .toList());
        }

        @Override
        public Optional<QueuedSignal> signal(String id) {
            return stores.read(() -> Optional.ofNullable(tables.signals.get(id)));
        }

        @Override
        public List<QueuedSignal> queued() {
            return stores.read(() -> tables.queuedSignals.stream()
                    .map(id -> java.util.Objects.requireNonNull(tables.signals.get(id)))
                    .toList());
        }

        @Override
        public List<QueuedSignal> signals(java.time.LocalDate session) {
            return stores.read(() -> tables.signals.values().stream()
                    .filter(signal -> signal.session().equals(session))
                    .toList());
        }
    }
}

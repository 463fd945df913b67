package io.spreadtrader.aws.tables;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionLog;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.AlertStore;
import io.spreadtrader.core.store.DayBookStore;
import io.spreadtrader.core.store.DifferenceStore;
import io.spreadtrader.core.store.IntentStore;
import io.spreadtrader.core.store.PortfolioStore;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.store.SignalStore;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingStateStore;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.store.Transactions;
import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stores over whatever reads items and commits changes. */
abstract sealed class BookStores implements Stores permits DynamoStores, SingleWriterStores {
    private final Items items;
    private final Transactions transactions;

    BookStores(Items items, Transactions transactions) {
        this.items = items;
        this.transactions = transactions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public SignalStore signals() {
        return new Signals(items);
    }

    @Override
    public IntentStore intents() {
        return new Intents(items);
    }

    @Override
    public PositionStore positions() {
        return new Positions(items);
    }

    @Override
    public PortfolioStore portfolio() {
        return () -> items.find(ItemKind.PORTFOLIO, ChangeWrites.PORTFOLIO_ID).orElse(Portfolio.EMPTY);
    }

    @Override
    public TradingStateStore tradingState() {
        return () -> items.find(ItemKind.STATUS, ChangeWrites.STATUS_ID)
                .orElseGet(() -> TradingStatus.starting(Money.ZERO, Instant.EPOCH));
    }

    @Override
    public DifferenceStore differences() {
        return () ->
                items.find(ItemKind.DIFFERENCES, ChangeWrites.DIFFERENCES_ID).orElse(AccountDifferences.NONE);
    }

    @Override
    public DecisionLog decisions() {
        return new Decisions(items);
    }

    @Override
    public AlertStore alerts() {
        return new Alerts(items);
    }

    @Override
    public DayBookStore days() {
        return () -> sorted(items.all(ItemKind.DAY).stream(), Comparator.comparing(DayBook::session));
    }

    private static <T> List<T> sorted(Stream<T> found, Comparator<? super T> order) {
        return found.sorted(order).toList();
    }

    private record Signals(Items items) implements SignalStore {
        @Override
        public Optional<ScanRun> run(String id) {
            return items.find(ItemKind.RUN, id);
        }

        @Override
        public List<ScanRun> runs(LocalDate session) {
            List<ScanRun> found = items.listed(ItemKind.RUN, ItemList.ofSession(Table.UNIVERSE, session));
            return sorted(found.stream(), Comparator.comparing(ScanRun::id));
        }

        @Override
        public Optional<QueuedSignal> signal(String id) {
            return items.find(ItemKind.SIGNAL, id);
        }

        @Override
        public List<QueuedSignal> queued() {
            return sorted(
                    items.listed(ItemKind.SIGNAL, ItemList.QUEUED_SIGNALS).stream()
                            .filter(signal -> signal.state() == QueuedSignal.State.QUEUED),
                    Comparator.comparing(QueuedSignal::id));
        }

        @Override
        public List<QueuedSignal> signals(LocalDate session) {
            List<QueuedSignal> found = items.listed(ItemKind.SIGNAL, ItemList.ofSession(Table.SIGNALS, session));
            return sorted(found.stream(), Comparator.comparing(QueuedSignal::id));
        }
    }

    private record Intents(Items items) implements IntentStore {
        @Override
        public Optional<OrderIntent> find(ClientOrderId id) {
            return items.find(ItemKind.INTENT, id.value());
        }

        @Override
        public List<OrderIntent> live() {
            return sorted(
                    items.listed(ItemKind.INTENT, ItemList.LIVE_INTENTS).stream()
                            .filter(intent -> !intent.state().isTerminal()),
                    OrderIntent.ORDER);
        }

        @Override
        public List<OrderIntent> all() {
            return sorted(items.all(ItemKind.INTENT).stream(), OrderIntent.ORDER);
        }

        @Override
        public List<OrderIntent> createdSince(Instant from) {
            return sorted(items.listed(ItemKind.INTENT, ItemList.intentsSince(from)).stream(), OrderIntent.ORDER);
        }
    }

    private record Positions(Items items) implements PositionStore {
        @Override
        public Optional<Position> find(String id) {
            return items.find(ItemKind.POSITION, id);
        }

        @Override
        public List<Position> open() {
            return sorted(
                    items.listed(ItemKind.POSITION, ItemList.OPEN_POSITIONS).stream()
                            .filter(Position::isOpen),
                    Position.ORDER);
        }

        @Override
        public List<Position> all() {
            return sorted(items.all(ItemKind.POSITION).stream(), Position.ORDER);
        }
    }

    private record Decisions(Items items) implements DecisionLog {
        @Override
        public List<Decision> all() {
            return sorted(items.all(ItemKind.DECISION).stream(), Decision.ORDER);
        }

        @Override
        public Optional<Decision> find(String id) {
            return items.find(ItemKind.DECISION, id);
        }
    }

    private record Alerts(Items items) implements AlertStore {
        @Override
        public List<AlertDelivery> waiting() {
            return sorted(
                    items.listed(ItemKind.ALERT, ItemList.WAITING_ALERTS).stream()
                            .filter(delivery -> delivery.state() == AlertDelivery.State.WAITING),
                    AlertDelivery.ORDER);
        }

        @Override
        public List<AlertDelivery> all() {
            return sorted(items.all(ItemKind.ALERT).stream(), AlertDelivery.ORDER);
        }

        @Override
        public Optional<Instant> lastDelivered(String cause) {
            return items.lastDelivered(cause);
        }
    }
}

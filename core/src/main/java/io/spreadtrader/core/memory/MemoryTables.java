package io.spreadtrader.core.memory;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.core.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables themselves, and the condition and effect of each change. Guarded by {@link MemoryStores}. */
final class MemoryTables {
    final Map<String, ScanRun> runs = new TreeMap<>();
    final Map<String, QueuedSignal> signals = new TreeMap<>();
    final Set<String> queuedSignals = new TreeSet<>();
    final SequencedMap<ClientOrderId, OrderIntent> intents = new LinkedHashMap<>();
    final Map<ClientOrderId, OrderIntent> liveIntents = new LinkedHashMap<>();
    final Map<String, Position> positions = new LinkedHashMap<>();
    final Map<String, Position> openPositions = new LinkedHashMap<>();
    final Map<String, Decision> decisions = new LinkedHashMap<>();
    final Map<String, AlertDelivery> alerts = new LinkedHashMap<>();
    final Map<String, AlertDelivery> waitingAlerts = new LinkedHashMap<>();
    final Map<String, Instant> lastDelivered = new HashMap<>();
    final Map<LocalDate, DayBook> days = new TreeMap<>();
    Portfolio portfolio = Portfolio.EMPTY;
    AccountDifferences differences = AccountDifferences.NONE;
    TradingStatus status = TradingStatus.starting(Money.ZERO, Instant.EPOCH);

    /** The first change whose condition does not hold, given that those before it were applied. */
    Optional<Change> firstConflict(List<Change> changes) {
        Set<Object> touched = new HashSet<>();
        for (Change change : changes) {
            // Like the database behind it, one commit may touch an item only once.
            if (!touched.add(itemOf(change)) || !holds(change)) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    private record Item(String table, Object key) {}

    private static Item itemOf(Change change) {
        return switch (change) {
            case Change.OpenRun(ScanRun run) -> new Item("run", run.id());
            case Change.PutRun(ScanRun run) -> new Item("run", run.id());
            case Change.InsertSignal(QueuedSignal signal) -> new Item("signal", signal.id());
            case Change.SettleSignal(QueuedSignal signal) -> new Item("signal", signal.id());
            case Change.InsertIntent(OrderIntent intent) -> new Item("intent", intent.id());
            case Change.UpdateIntent(OrderIntent intent) -> new Item("intent", intent.id());
            case Change.InsertPosition(Position position) -> new Item("position", position.id());
            case Change.UpdatePosition(Position position) -> new Item("position", position.id());
            case Change.UpdatePortfolio ignored -> new Item("portfolio", "");
            case Change.UpdateTradingStatus ignored -> new Item("status", "");
            case Change.UpdateDifferences ignored -> new Item("differences", "");
            case Change.AppendDecision(Decision decision) -> new Item("decision", decision.id());
            case Change.QueueAlert(var alert) -> new Item("alert", alert.id());
            case Change.UpdateAlert(AlertDelivery delivery) ->
                new Item("alert", delivery.alert().id());
            case Change.CloseDay(DayBook day) -> new Item("day", day.session());
        };
    }

    private boolean holds(Change change) {
        return switch (change) {
            case Change.OpenRun(ScanRun run) -> !runs.containsKey(run.id());
            case Change.PutRun(ScanRun run) -> runs.containsKey(run.id());
            case Change.InsertSignal(QueuedSignal signal) -> !signals.containsKey(signal.id());
            case Change.SettleSignal(QueuedSignal signal) -> queuedSignals.contains(signal.id());
            case Change.InsertIntent(OrderIntent intent) -> !intents.containsKey(intent.id());
            case Change.UpdateIntent(OrderIntent intent) -> {
                OrderIntent stored = intents.get(intent.id());
                yield stored != null && stored.version() + 1 == intent.version();
            }
            case Change.InsertPosition(Position position) -> !positions.containsKey(position.id());
            case Change.UpdatePosition(Position position) -> {
                Position stored = positions.get(position.id());
                yield stored != null && stored.version() + 1 == position.version();
            }
            case Change.UpdatePortfolio(Portfolio next) -> portfolio.version() + 1 == next.version();
            case Change.UpdateTradingStatus(TradingStatus next) -> status.version() + 1 == next.version();
            case Change.UpdateDifferences(AccountDifferences next) -> differences.version() + 1 == next.version();
            case Change.AppendDecision(Decision decision) -> !decisions.containsKey(decision.id());
            case Change.QueueAlert(var alert) -> !alerts.containsKey(alert.id());
            case Change.UpdateAlert(AlertDelivery delivery) ->
                alerts.containsKey(delivery.alert().id());
            case Change.CloseDay(DayBook day) -> !days.containsKey(day.session());
        };
    }

    void apply(Change change) {
        switch (change) {
            case Change.OpenRun(ScanRun run) -> runs.put(run.id(), run);
            case Change.PutRun(ScanRun run) -> runs.merge(run.id(), run, MemoryTables::merged);
            case Change.InsertSignal(QueuedSignal signal) -> put(signal);
            case Change.SettleSignal(QueuedSignal signal) -> put(signal);
            case Change.InsertIntent(OrderIntent intent) -> put(intent);
            case Change.UpdateIntent(OrderIntent intent) -> put(intent);
            case Change.InsertPosition(Position position) -> put(position);
            case Change.UpdatePosition(Position position) -> put(position);
            case Change.UpdatePortfolio(Portfolio next) -> portfolio = next;
            case Change.UpdateTradingStatus(TradingStatus next) -> status = next;
            case Change.UpdateDifferences(AccountDifferences next) -> differences = next;
            case Change.AppendDecision(Decision decision) -> decisions.put(decision.id(), decision);
            case Change.QueueAlert(var alert) -> put(AlertDelivery.waiting(alert));
            case Change.UpdateAlert(AlertDelivery delivery) -> put(delivery);
            case Change.CloseDay(DayBook day) -> days.put(day.session(), day);
        }
    }

    /** End marks of different shards may be stored by different writers: they add up. */
    private static @Nullable ScanRun merged(ScanRun stored, ScanRun next) {
        ScanRun union = next;
        for (String shard : stored.endedShards()) {
            union = union.withEnded(shard, stored.signalsByShard().getOrDefault(shard, 0));
        }
        return stored.decided() ? union.withDecided() : union;
    }

    private void put(AlertDelivery delivery) {
        String id = delivery.alert().id();
        alerts.put(id, delivery);
        if (delivery.state() == AlertDelivery.State.WAITING) {
            waitingAlerts.put(id, delivery);
        } else {
            waitingAlerts.remove(id);
        }
        delivery.deliveredAt()
                .ifPresent(at -> lastDelivered.merge(
                        delivery.alert().cause(), at, (before, now) -> now.isAfter(before) ? now : before));
    }

    private void put(QueuedSignal signal) {
        signals.put(signal.id(), signal);
        if (signal.state() == QueuedSignal.State.QUEUED) {
            queuedSignals.add(signal.id());
        } else {
            queuedSignals.remove(signal.id());
        }
    }

    private void put(OrderIntent intent) {
        intents.put(intent.id(), intent);
        if (intent.state().isTerminal()) {
            liveIntents.remove(intent.id());
        } else {
            liveIntents.put(intent.id(), intent);
        }
    }

    private void put(Position position) {
        positions.put(position.id(), position);
        if (position.isOpen()) {
            openPositions.put(position.id(), position);
        } else {
            openPositions.remove(position.id());
        }
    }
}

package io.spreadtrader.aws.tables;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.TradingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Each change as the conditional writes it is made of. */
final class ChangeWrites {
    static final String PORTFOLIO_ID = "portfolio";
    static final String STATUS_ID = "state";
    static final String DIFFERENCES_ID = "differences";

    private ChangeWrites() {}

    static Written<?> of(Change change) {
        return switch (change) {
            case Change.OpenRun(ScanRun run) -> run(run, RunItem.opening(run));
            case Change.PutRun(ScanRun run) -> run(run, RunItem.amendment(run));
            case Change.InsertSignal(QueuedSignal signal) -> inserted(signal);
            case Change.SettleSignal(QueuedSignal signal) -> settled(signal);
            case Change.InsertIntent(OrderIntent intent) -> inserted(intent);
            case Change.UpdateIntent(OrderIntent intent) ->
                intent(intent, Condition.follows(intent.version()), List.of(live(intent)));
            case Change.InsertPosition(Position position) -> position(position, Condition.ABSENT);
            case Change.UpdatePosition(Position position) -> position(position, Condition.follows(position.version()));
            case Change.UpdatePortfolio(Portfolio portfolio) ->
                versioned(
                        ItemKind.PORTFOLIO,
                        PORTFOLIO_ID,
                        portfolio,
                        portfolio.version(),
                        Condition.followsFromNothing(portfolio.version()),
                        List.of());
            case Change.UpdateTradingStatus(TradingStatus status) ->
                versioned(
                        ItemKind.STATUS,
                        STATUS_ID,
                        status,
                        status.version(),
                        Condition.followsFromNothing(status.version()),
                        List.of());
            case Change.UpdateDifferences(AccountDifferences differences) ->
                versioned(
                        ItemKind.DIFFERENCES,
                        DIFFERENCES_ID,
                        differences,
                        differences.version(),
                        Condition.followsFromNothing(differences.version()),
                        List.of());
            case Change.AppendDecision(Decision decision) ->
                plain(ItemKind.DECISION, decision.id(), decision, Condition.ABSENT, List.of());
            case Change.QueueAlert(Alert alert) -> alert(AlertDelivery.waiting(alert), Condition.ABSENT);
            case Change.UpdateAlert(AlertDelivery delivery) -> alert(delivery, Condition.PRESENT);
            case Change.CloseDay(DayBook day) ->
                plain(ItemKind.DAY, day.session().toString(), day, Condition.ABSENT, List.of());
        };
    }

    private static Written<ScanRun> run(ScanRun run, Write main) {
        Write row = row(ItemList.ofSession(Table.UNIVERSE, run.session()), run.id(), run.id(), 0);
        boolean opens = main instanceof Write.PutItem;
        return new Written<>(ItemKind.RUN, run.id(), run, main, opens ? List.of(row) : List.of());
    }

    private static Written<QueuedSignal> inserted(QueuedSignal signal) {
        Write ofSession = row(ItemList.ofSession(Table.SIGNALS, signal.session()), signal.id(), signal.id(), 0);
        return signal(signal, Condition.ABSENT, List.of(ofSession, queued(signal)));
    }

    private static Written<QueuedSignal> settled(QueuedSignal signal) {
        return signal(signal, Condition.state(QueuedSignal.State.QUEUED.name()), List.of(queued(signal)));
    }

    private static Written<QueuedSignal> signal(QueuedSignal signal, Condition condition, List<Write> rows) {
        Map<String, AttributeValue> attributes = ItemKind.SIGNAL.encoded(signal.id(), signal);
        attributes.put(Attributes.STATE, AttributeValue.fromS(signal.state().name()));
        Write main = new Write.PutItem(ItemKind.SIGNAL.key(signal.id()), attributes, condition);
        return new Written<>(ItemKind.SIGNAL, signal.id(), signal, main, rows);
    }

    private static Write queued(QueuedSignal signal) {
        boolean listed = signal.state() == QueuedSignal.State.QUEUED;
        return entry(ItemList.QUEUED_SIGNALS, signal.id(), 0, listed);
    }

    private static Written<OrderIntent> inserted(OrderIntent intent) {
        String id = intent.id().value();
        String sort = ItemList.sortable(intent.createdAt()) + "#" + id;
        Write created = row(ItemList.intentsSince(intent.createdAt()), sort, id, intent.version());
        return intent(intent, Condition.ABSENT, List.of(live(intent), created));
    }

    private static Written<OrderIntent> intent(OrderIntent intent, Condition condition, List<Write> rows) {
        return versioned(ItemKind.INTENT, intent.id().value(), intent, intent.version(), condition, rows);
    }

    private static Write live(OrderIntent intent) {
        return entry(
                ItemList.LIVE_INTENTS,
                intent.id().value(),
                intent.version(),
                !intent.state().isTerminal());
    }

    private static Written<Position> position(Position position, Condition condition) {
        Write open = entry(ItemList.OPEN_POSITIONS, position.id(), position.version(), position.isOpen());
        return versioned(ItemKind.POSITION, position.id(), position, position.version(), condition, List.of(open));
    }

    private static Written<AlertDelivery> alert(AlertDelivery delivery, Condition condition) {
        String id = delivery.alert().id();
        boolean waits = delivery.state() == AlertDelivery.State.WAITING;
        List<Write> rows = new ArrayList<>();
        rows.add(entry(ItemList.WAITING_ALERTS, id, delivery.failures(), waits));
        delivery.deliveredAt().ifPresent(at -> rows.add(delivered(delivery.alert(), at)));
        return plain(ItemKind.ALERT, id, delivery, condition, rows);
    }

    /** A row for each delivery of a cause, by time: the newest is the last, whoever wrote first. */
    private static Write delivered(Alert alert, Instant at) {
        return new Write.PutRow(
                new Key(Table.ALERTS, causePartition(alert.cause()), ItemList.sortable(at) + "#" + alert.id()),
                new Row(alert.id(), 0));
    }

    static String causePartition(String cause) {
        return "cause#" + cause;
    }

    private static <T> Written<T> plain(ItemKind<T> kind, String id, T value, Condition condition, List<Write> rows) {
        Write main = new Write.PutItem(kind.key(id), kind.encoded(id, value), condition);
        return new Written<>(kind, id, value, main, rows);
    }

    private static <T> Written<T> versioned(
            ItemKind<T> kind, String id, T value, long version, Condition condition, List<Write> rows) {
        Map<String, AttributeValue> attributes = kind.encoded(id, value);
        attributes.put(Attributes.VERSION, Attributes.number(version));
        return new Written<>(kind, id, value, new Write.PutItem(kind.key(id), attributes, condition), rows);
    }

    private static Write entry(ItemList list, String id, long version, boolean listed) {
        return listed ? row(list, id, id, version) : new Write.DeleteRow(new Key(list.table(), list.partition(), id));
    }

    private static Write row(ItemList list, String sort, String id, long version) {
        return new Write.PutRow(new Key(list.table(), list.partition(), sort), new Row(id, version));
    }
}

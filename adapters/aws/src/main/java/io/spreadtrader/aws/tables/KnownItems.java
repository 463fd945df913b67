package io.spreadtrader.aws.tables;

import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the one gateway knows already: everything only it writes, as of its last commit. What others write is read each
 * time, or once within a look. A commit that failed or whose outcome is unknown makes it forget.
 */
final class KnownItems implements Items {
    /** Far more than are live at once, and little enough to hold for months. */
    private static final int MOST_KNOWN = 5_000;

    /** Written by the gateway alone, or, once read, changed by it alone. */
    private static final Set<ItemKind<?>> OWN =
            Set.of(ItemKind.INTENT, ItemKind.POSITION, ItemKind.DECISION, ItemKind.ALERT);

    private record Id(ItemKind<?> kind, String id) {}

    private final TableItems tables;
    private final DynamoTransactions transactions;
    private final Remembered<Id, Object> known = new Remembered<>(MOST_KNOWN);
    private final Remembered<String, Optional<Instant>> deliveries = new Remembered<>(MOST_KNOWN);
    private final KnownRows ownRows = new KnownRows();
    private final LongSupplier changesOfOthers;
    private long changesSeen;
    private @Nullable CurrentLook look;
    /** What the last look saw, kept in step with our own commits; good for as long as nobody else writes. */
    private @Nullable CurrentLook lastLook;

    /** @param changesOfOthers differs from before whenever another may have written */
    KnownItems(TableItems tables, DynamoTransactions transactions, LongSupplier changesOfOthers) {
        this.tables = tables;
        this.transactions = transactions;
        this.changesOfOthers = changesOfOthers;
    }

    synchronized void beginLook() {
        if (look != null) {
            throw new IllegalStateException("a look has begun already and is not closed");
        }
        long changes = changesOfOthers.getAsLong();
        look = lastLook != null && changes == changesSeen
                ? lastLook.of(Thread.currentThread())
                : new CurrentLook(Thread.currentThread());
        lastLook = null;
        changesSeen = changes;
    }

    synchronized void endLook() {
        lastLook = look;
        look = null;
    }

    synchronized Optional<Change> commit(List<Change> changes) {
        List<Written<?>> written =
                changes.stream().<Written<?>>map(ChangeWrites::of).toList();
        Optional<Change> conflict;
        try {
            conflict = transactions.commit(changes, written);
        } catch (RuntimeException unknown) {
            forgetEverything();
            throw unknown;
        }
        if (conflict.isPresent()) {
            written.forEach(each -> known.forget(new Id(each.kind(), each.id())));
            ownRows.clear();
            forgetLook();
        } else {
            written.forEach(this::remember);
        }
        return conflict;
    }

    private void remember(Written<?> written) {
        if (OWN.contains(written.kind())) {
            known.put(new Id(written.kind(), written.id()), written.value());
        }
        ownRows.apply(written.rows());
        if (look != null) {
            look.apply(written);
        }
        if (lastLook != null) {
            lastLook.apply(written);
        }
        if (written.value() instanceof AlertDelivery delivery) {
            delivery.deliveredAt().ifPresent(at -> delivered(delivery.alert().cause(), at));
        }
    }

    private void delivered(String cause, Instant at) {
        deliveries
                .get(cause)
                .ifPresent(last -> deliveries.put(
                        cause,
                        Optional.of(last.filter(before -> before.isAfter(at)).orElse(at))));
    }

    @Override
    public synchronized <T> Optional<T> find(ItemKind<T> kind, String id) {
        if (OWN.contains(kind)) {
            Optional<T> own = known(kind, id);
            return own.isPresent() ? own : learnt(kind, id);
        }
        boolean single =
                kind.equals(ItemKind.PORTFOLIO) || kind.equals(ItemKind.STATUS) || kind.equals(ItemKind.DIFFERENCES);
        return single && look != null && look.isMine()
                ? look.single(kind, () -> tables.find(kind, id))
                : tables.find(kind, id);
    }

    private <T> Optional<T> learnt(ItemKind<T> kind, String id) {
        Optional<T> read = tables.find(kind, id);
        read.ifPresent(value -> known.put(new Id(kind, id), value));
        return read;
    }

    private <T> Optional<T> known(ItemKind<T> kind, String id) {
        return known.get(new Id(kind, id)).map(kind.type()::cast);
    }

    @Override
    public synchronized <T> List<T> listed(ItemKind<T> kind, ItemList list) {
        return OWN.contains(kind) ? pointedTo(kind, rows(list)) : tables.listed(kind, list);
    }

    private List<Row> rows(ItemList list) {
        if (list.equals(ItemList.OPEN_POSITIONS)) {
            return ownRows.of(list, tables::rows);
        }
        return look != null && look.isMine()
                ? look.rows().of(list, tables::rows)
                : List.copyOf(tables.rows(list).values());
    }

    private <T> List<T> pointedTo(ItemKind<T> kind, List<Row> rows) {
        List<T> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Row row : rows) {
            known(kind, row.id())
                    .filter(value -> versionOf(value) >= row.version())
                    .ifPresentOrElse(found::add, () -> missing.add(row.id()));
        }
        Map<String, T> read = tables.findAll(kind, missing);
        read.forEach((id, value) -> known.put(new Id(kind, id), value));
        found.addAll(read.values());
        return found;
    }

    /** What the entries of its lists carry as its version. */
    private static long versionOf(Object value) {
        return switch (value) {
            case OrderIntent intent -> intent.version();
            case io.spreadtrader.core.position.Position position -> position.version();
            case AlertDelivery delivery -> delivery.failures();
            default -> 0;
        };
    }

    @Override
    public synchronized <T> List<T> all(ItemKind<T> kind) {
        return tables.all(kind);
    }

    @Override
    public synchronized Optional<Instant> lastDelivered(String cause) {
        Optional<Optional<Instant>> own = deliveries.get(cause);
        if (own.isPresent()) {
            return own.get();
        }
        Optional<Instant> read = tables.lastDelivered(cause);
        deliveries.put(cause, read);
        return read;
    }

    private void forgetEverything() {
        known.clear();
        deliveries.clear();
        ownRows.clear();
        forgetLook();
    }

    private void forgetLook() {
        lastLook = null;
        if (look != null) {
            look = new CurrentLook(look.thread());
        }
    }
}

package io.spreadtrader.aws.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What others write, as one thread saw it in one stretch of its work; our own commits show in it at once. */
final class CurrentLook {
    private final Thread thread;
    private final KnownRows rows;
    private final Map<ItemKind<?>, Optional<?>> singles;

    CurrentLook(Thread thread) {
        this(thread, new KnownRows(), new HashMap<>());
    }

    private CurrentLook(Thread thread, KnownRows rows, Map<ItemKind<?>, Optional<?>> singles) {
        this.thread = thread;
        this.rows = rows;
        this.singles = singles;
    }

    /** The same, seen by another. */
    CurrentLook of(Thread next) {
        return new CurrentLook(next, rows, singles);
    }

    Thread thread() {
        return thread;
    }

    boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    KnownRows rows() {
        return rows;
    }

    /** The one item of its kind. */
    <T> Optional<T> single(ItemKind<T> kind, Supplier<Optional<T>> reading) {
        Optional<?> seen = singles.get(kind);
        if (seen == null) {
            Optional<T> read = reading.get();
            singles.put(kind, read);
            return read;
        }
        return seen.map(kind.type()::cast);
    }

    void apply(Written<?> written) {
        rows.apply(written.rows());
        if (singles.containsKey(written.kind())) {
            singles.put(written.kind(), Optional.of(written.value()));
        }
    }
}

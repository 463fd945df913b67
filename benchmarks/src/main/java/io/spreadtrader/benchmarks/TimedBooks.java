package io.spreadtrader.benchmarks;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.files.journal.Journal;
import io.spreadtrader.json.RecordCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The books of a local system in a journal on disk, as it keeps them: every commit is written ahead, and an order about
 * to be sent is forced to the disk. Counts the time that takes.
 */
final class TimedBooks implements AutoCloseable {
    private static final String KIND = "store";

    /**
     * One for all books, as a process has one for its life: the method handles of each new one are compiled anew, and the
     * compiler would hold a core while orders are measured.
     */
    private static final RecordCodec CODEC = new RecordCodec(Change.class);

    private final Path file;
    private final Journal journal;
    private final Stores stores;
    private long nanos;

    private TimedBooks(Path file) {
        this.file = file;
        this.journal = Journal.open(file, CODEC, Map.of(KIND, Change.class), past -> {});
        this.stores = MemoryStores.journalled(List.of(), this::write);
    }

    static TimedBooks open() {
        try {
            Path file = Files.createTempFile("trader-bench", ".jsonl");
            return new TimedBooks(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stores stores() {
        return stores;
    }

    /** Nanoseconds spent on writing since this was last reset. */
    long nanos() {
        return nanos;
    }

    void reset() {
        nanos = 0;
    }

    private void write(List<Change> commit) {
        long before = System.nanoTime();
        journal.append(KIND, commit);
        if (commit.stream().anyMatch(TimedBooks::mustOutliveAPowerFailure)) {
            journal.force();
        }
        nanos += System.nanoTime() - before;
    }

    private static boolean mustOutliveAPowerFailure(Change change) {
        return change instanceof Change.UpdateIntent(var intent) && intent.state() == OrderState.SUBMITTING;
    }

    @Override
    public void close() {
        journal.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

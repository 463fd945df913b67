package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stopped system whose books are in a journal, as commits or as tables. The folder is held while it is open, so nobody starts the system on
 * books that are being changed; what is written here is what the next start finds.
 */
final class JournalledSystem implements OperatedSystem {
    private final Path path;
    private final StateFolder folder;
    private final RunIdentity run;
    private final Configuration configuration;
    private final KeptBooks books;
    private final Instant stoppedAt;

    private JournalledSystem(Path path, StateFolder folder) {
        this.path = path;
        this.folder = folder;
        this.run = folder.identity()
                .orElseThrow(() -> new InputException(path + " holds no state", "give the --state folder of a demo"));
        this.configuration = run.configuration();
        this.stoppedAt = stoppedAt(folder, run);
        this.books = KeptBooks.of(run, folder);
    }

    /** @throws InputException when another process holds the folder, or its journal cannot be read */
    static Optional<OperatedSystem> open(Path path) {
        if (!StateFolder.holdsState(path)) {
            return Optional.empty();
        }
        StateFolder folder = StateFolder.open(path);
        try {
            return Optional.of(new JournalledSystem(path, folder));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** A run that was stopped before it wrote a time begins with its first session. */
    private static Instant stoppedAt(StateFolder folder, RunIdentity run) {
        Stream<Instant> finished = folder.clock().stream();
        Stream<Instant> happened = folder.exchangeEvents().stream().map(event -> event.at());
        return Stream.concat(finished, happened).max(Instant::compareTo).orElseGet(() -> new NyseCalendar()
                .sessionOnOrAfter(run.firstSession())
                .open());
    }

    @Override
    public Stores stores() {
        return books.stores();
    }

    @Override
    public InstantSource marketTime() {
        return () -> stoppedAt;
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public DataLabel label() {
        return run.label();
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public String describe() {
        return (run.keepsTables() ? "tables in " : "journal in ") + path;
    }

    @Override
    public void close() {
        try (StateFolder _ = folder) {
            books.close();
        }
    }
}

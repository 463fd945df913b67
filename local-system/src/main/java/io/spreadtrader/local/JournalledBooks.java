package io.spreadtrader.local;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.store.Stores;
import java.nio.file.Path;

/** Books whose commits are a journal in a folder, which is held until they are closed; a killed holder lets go of it. */
public final class JournalledBooks implements AutoCloseable {
    private final StateFolder folder;
    private final Stores stores;

    private JournalledBooks(StateFolder folder) {
        this.folder = folder;
        this.stores = MemoryStores.journalled(folder.commits(), folder::write);
    }

    /** @throws io.spreadtrader.files.InputException when another process holds the folder or its journal is damaged */
    public static JournalledBooks open(Path path) {
        return new JournalledBooks(StateFolder.open(path));
    }

    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        folder.close();
    }
}

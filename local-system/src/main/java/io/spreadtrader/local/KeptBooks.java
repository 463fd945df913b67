package io.spreadtrader.local;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.local.deployed.KeptTables;

/**
 * The books in a folder that is held, of either kind; what is written to them is kept.
 *
 * @param closing ends what serves them
 */
record KeptBooks(Stores stores, Runnable closing) implements AutoCloseable {
    static KeptBooks of(RunIdentity run, StateFolder folder) {
        if (run.keepsTables()) {
            KeptTables tables = KeptTables.open(folder);
            return new KeptBooks(tables.stores(), tables::close);
        }
        return new KeptBooks(MemoryStores.journalled(folder.commits(), folder::write), () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}

package io.spreadtrader.core.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores that tell somebody of every commit that held. All that happens is a commit, so this one place feeds every log
 * line and metric of a process.
 */
public record ObservedStores(Stores stores, Consumer<List<Change>> committed) implements ForwardingStores {
    @Override
    public Transactions transactions() {
        return this::commit;
    }

    private Optional<Change> commit(List<Change> changes) {
        Optional<Change> conflict = stores.transactions().commit(changes);
        if (conflict.isEmpty()) {
            committed.accept(changes);
        }
        return conflict;
    }
}

package io.spreadtrader.core.memory;

import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.ForwardingStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Stores as one gateway may write them: a commit holds only while the lease has this gateway's epoch, checked together
 * with its other conditions. Throws {@link LeaseLostException} where another has taken over.
 *
 * @param epoch of the gateway that writes
 */
public record FencedStores(Stores stores, MemoryLeaseStore lease, LongSupplier epoch) implements ForwardingStores {
    @Override
    public Transactions transactions() {
        return this::commit;
    }

    private Optional<Change> commit(List<Change> changes) {
        long own = epoch.getAsLong();
        return lease.during(own, () -> stores.transactions().commit(changes))
                .orElseThrow(() -> new LeaseLostException(own));
    }
}

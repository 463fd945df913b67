package io.spreadtrader.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.StoresContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fenced stores are stores, as long as nobody takes over. */
class FencedStoresTest extends StoresContract {
    private final MemoryLeaseStore lease = new MemoryLeaseStore();

    @Override
    protected Stores emptyStores() {
        if (lease.read().isEmpty()) {
            lease.takeOver(Optional.empty(), new LeaseRecord("us", 1, 0));
        }
        return new FencedStores(MemoryStores.forgetful(), lease, () -> 1);
    }

    @Test
    void aCommitAfterATakeoverThrowsAndLeavesNothingBehind() {
        Stores fenced = emptyStores();
        lease.takeOver(lease.read(), new LeaseRecord("other", 2, 0));

        assertThatThrownBy(() ->
                        fenced.transactions().commit(List.of(new Change.InsertIntent(BooksBuilder.anIntent("ACME")))))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("epoch 1");
        assertThat(fenced.intents().all()).isEmpty();
    }
}

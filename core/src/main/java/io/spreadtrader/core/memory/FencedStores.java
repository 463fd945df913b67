package io.spreadtrader.core.memory;

import io.spreadtrader.core.decision.DecisionLog;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.store.AlertStore;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.DayBookStore;
import io.spreadtrader.core.store.IntentStore;
import io.spreadtrader.core.store.PortfolioStore;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.store.SignalStore;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingStateStore;
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
public record FencedStores(Stores stores, MemoryLeaseStore lease, LongSupplier epoch) implements Stores {
    @Override
    public Transactions transactions() {
        return this::commit;
    }

    private Optional<Change> commit(List<Change> changes) {
        long own = epoch.getAsLong();
        return lease.during(own, () -> stores.transactions().commit(changes))
                .orElseThrow(() -> new LeaseLostException(own));
    }

    @Override
    public SignalStore signals() {
        return stores.signals();
    }

    @Override
    public IntentStore intents() {
        return stores.intents();
    }

    @Override
    public PositionStore positions() {
        return stores.positions();
    }

    @Override
    public PortfolioStore portfolio() {
        return stores.portfolio();
    }

    @Override
    public TradingStateStore tradingState() {
        return stores.tradingState();
    }

    @Override
    public DecisionLog decisions() {
        return stores.decisions();
    }

    @Override
    public AlertStore alerts() {
        return stores.alerts();
    }

    @Override
    public DayBookStore days() {
        return stores.days();
    }
}

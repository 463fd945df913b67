package io.spreadtrader.core.store;

import io.spreadtrader.core.decision.DecisionLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores that tell somebody of every commit that held. All that happens is a commit, so this one place feeds every log
 * line and metric of a process.
 */
public record ObservedStores(Stores stores, Consumer<List<Change>> committed) implements Stores {
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

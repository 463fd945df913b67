package io.spreadtrader.local.deployed;

import io.spreadtrader.core.decision.DecisionLog;
import io.spreadtrader.core.store.AlertStore;
import io.spreadtrader.core.store.DayBookStore;
import io.spreadtrader.core.store.IntentStore;
import io.spreadtrader.core.store.PortfolioStore;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.store.SignalStore;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingStateStore;
import io.spreadtrader.core.store.Transactions;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores whose commits are counted, once each has taken effect or failed, so that another reader in this process knows
 * when to look again.
 */
record CountedStores(Stores stores, AtomicLong commits) implements Stores {
    @Override
    public Transactions transactions() {
        Transactions transactions = stores.transactions();
        return changes -> {
            try {
                return transactions.commit(changes);
            } finally {
                commits.incrementAndGet();
            }
        };
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

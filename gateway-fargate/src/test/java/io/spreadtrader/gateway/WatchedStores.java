package io.spreadtrader.gateway;

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

/** Stores whose commits go through a door of the test. */
record WatchedStores(Stores stores, Transactions transactions) implements Stores {
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

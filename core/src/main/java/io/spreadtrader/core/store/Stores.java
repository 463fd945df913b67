package io.spreadtrader.core.store;

import io.spreadtrader.core.decision.DecisionLog;

/** All stores of one deployment: reads by topic, writes together. */
public interface Stores {
    Transactions transactions();

    SignalStore signals();

    IntentStore intents();

    PositionStore positions();

    PortfolioStore portfolio();

    TradingStateStore tradingState();

    DifferenceStore differences();

    DecisionLog decisions();

    AlertStore alerts();

    DayBookStore days();
}

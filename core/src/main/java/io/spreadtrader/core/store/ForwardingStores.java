package io.spreadtrader.core.store;

import io.spreadtrader.core.decision.DecisionLog;

/** Stores that read as others do and write in a way of their own. */
public interface ForwardingStores extends Stores {
    /** Those that are read. */
    Stores stores();

    @Override
    default SignalStore signals() {
        return stores().signals();
    }

    @Override
    default IntentStore intents() {
        return stores().intents();
    }

    @Override
    default PositionStore positions() {
        return stores().positions();
    }

    @Override
    default PortfolioStore portfolio() {
        return stores().portfolio();
    }

    @Override
    default TradingStateStore tradingState() {
        return stores().tradingState();
    }

    @Override
    default DifferenceStore differences() {
        return stores().differences();
    }

    @Override
    default DecisionLog decisions() {
        return stores().decisions();
    }

    @Override
    default AlertStore alerts() {
        return stores().alerts();
    }

    @Override
    default DayBookStore days() {
        return stores().days();
    }
}

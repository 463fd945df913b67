package io.spreadtrader.cli.operate;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.TradingStatus;
import io.spreadtrader.local.OperatedSystem;
import java.util.List;
import java.util.Optional;

/** What a person wants to know first. */
record SystemStatus(
        OperatedSystem system,
        Optional<BrokerCondition> broker,
        TradingStatus trading,
        Optional<DayBook> lastDay,
        LimitsInUse limits,
        int openPositions,
        int liveOrders,
        List<AlertDelivery> waitingAlerts,
        List<QueuedSignal> queuedSignals) {
    static SystemStatus of(OperatedSystem system) {
        Stores stores = system.stores();
        Optional<DayBook> lastDay = stores.days().all().stream().reduce((earlier, later) -> later);
        return new SystemStatus(
                system,
                system.condition(),
                stores.tradingState().current(),
                lastDay,
                LimitsInUse.of(system, lastDay),
                stores.positions().open().size(),
                stores.intents().live().size(),
                stores.alerts().waiting(),
                stores.signals().queued());
    }
}

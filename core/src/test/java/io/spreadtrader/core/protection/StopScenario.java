package io.spreadtrader.core.protection;

import static io.spreadtrader.core.trading.TradingScenario.POSITION;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.trading.TradingScenario;
import java.util.List;

/** A trader that keeps stops at the broker; its entry at 100 has an ATR of 2.50, so the stop is at 95. */
final class StopScenario {
    private StopScenario() {}

    static TradingScenario aTrader() {
        return TradingScenario.aTrader(Configuration.STANDARD.with(Settings.BROKER_STOP, "on", Origin.BUILT_IN));
    }

    /** Two contracts held, and their stop accepted by the broker. */
    static TradingScenario aStopResting() {
        TradingScenario trader = aTrader();
        trader.positionOpen();
        trader.tick();
        trader.broker().accept(stop(1));
        return trader;
    }

    /** The stops of the session the scenario starts on. */
    static ClientOrderId stop(int attempt) {
        return stop("2026-01-05", attempt);
    }

    static ClientOrderId stop(String date, int attempt) {
        return ClientOrderId.of(POSITION + "#STOP#" + date, attempt);
    }

    static List<OrderIntent> stops(TradingScenario trader) {
        return trader.stores().intents().all().stream()
                .filter(intent -> intent.purpose() == OrderPurpose.PROTECTION)
                .toList();
    }
}

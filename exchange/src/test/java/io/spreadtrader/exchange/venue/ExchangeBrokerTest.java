package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerContract;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import java.time.Duration;

class ExchangeBrokerTest extends BrokerContract {
    private final TradingFloor floor = ContractFloor.floor();

    @Override
    protected Broker newBroker() {
        return floor.broker;
    }

    @Override
    protected ComboOrder crossingOrder(ClientOrderId id) {
        return TradingFloor.open(id.value(), ContractFloor.LOWER, ContractFloor.UPPER, 2, "4.50");
    }

    @Override
    protected ComboOrder restingOrder(ClientOrderId id) {
        return TradingFloor.open(id.value(), ContractFloor.LOWER, ContractFloor.UPPER, 2, "0.05");
    }

    @Override
    protected void settle() {
        floor.pass(Duration.ofSeconds(20));
    }
}

package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerContract;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class IbkrBrokerContractTest extends BrokerContract {
    private final SimulatedFloor floor = new SimulatedFloor();

    @Override
    protected Broker newBroker() {
        return floor.broker;
    }

    @Override
    protected ComboOrder crossingOrder(ClientOrderId id) {
        return floor.opening(id, 2, floor.crossing());
    }

    @Override
    protected ComboOrder restingOrder(ClientOrderId id) {
        return floor.opening(id, 2, Price.ofCents(1));
    }

    @Override
    protected void settle() {
        floor.pass(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        floor.close();
    }
}

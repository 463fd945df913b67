package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.MarksContract;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class GatewayMarksTest extends MarksContract {
    private final GatewayOverTheWire gateway = new GatewayOverTheWire().trading();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Override
    protected Marks marks() {
        return gateway.client.marks();
    }

    @Override
    protected Broker broker() {
        return gateway.broker;
    }

    @Override
    protected Collection<? extends Instrument> instruments() {
        OptionContract listed = gateway.calls().getFirst();
        OptionContract unlisted =
                OptionContract.of(gateway.symbol(), listed.expiration(), Price.ofCents(777), PutCall.PUT);
        return List.of(listed, unlisted, new Stock(gateway.symbol()));
    }
}

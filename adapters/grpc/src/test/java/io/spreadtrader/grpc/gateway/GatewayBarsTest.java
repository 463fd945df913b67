package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.BarSourceContract;
import io.spreadtrader.core.port.fake.BarsInMemory;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class GatewayBarsTest extends BarSourceContract {
    private final List<GatewayOverTheWire> gateways = new ArrayList<>();

    @AfterEach
    void close() {
        gateways.forEach(GatewayOverTheWire::close);
    }

    @Override
    protected BarSource sourceOf(List<BarSeries> bars, MarketCalendar calendar) {
        GatewayOverTheWire gateway = new GatewayOverTheWire(new BarsInMemory(bars, calendar));
        gateways.add(gateway);
        return gateway.client.bars();
    }
}

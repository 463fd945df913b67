package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.port.QuoteStream;
import io.spreadtrader.core.port.QuoteStreamContract;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Symbol;
import org.junit.jupiter.api.AfterEach;

class GatewayQuotesTest extends QuoteStreamContract {
    private final GatewayOverTheWire gateway = new GatewayOverTheWire();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Override
    protected QuoteStream quotes() {
        return gateway.client.quotes();
    }

    @Override
    protected Symbol quotedSymbol() {
        return gateway.symbol();
    }

    @Override
    protected OptionContract quotedContract() {
        return gateway.calls().getFirst();
    }
}

package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.ChainSourceContract;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;

class GatewayChainsTest extends ChainSourceContract {
    private final GatewayOverTheWire gateway = new GatewayOverTheWire();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Override
    protected ChainSource chains() {
        return gateway.client.chains();
    }

    @Override
    protected Symbol quotedSymbol() {
        return gateway.symbol();
    }

    @Override
    protected LocalDate from() {
        return GatewayOverTheWire.DAY.plusDays(1);
    }

    @Override
    protected LocalDate to() {
        return gateway.calls().getFirst().expiration();
    }
}

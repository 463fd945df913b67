package io.spreadtrader.grpc.gateway;

import io.spreadtrader.core.broker.AccountView;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.ChainSource;
import io.spreadtrader.core.port.Marks;
import io.spreadtrader.core.port.QuoteStream;
import java.util.function.Supplier;

/** What the gateway's service reads. */
public record GatewayPorts(
        QuoteStream quotes,
        ChainSource chains,
        BarSource bars,
        AccountView account,
        Marks marks,
        Supplier<GatewayHealth> health) {}

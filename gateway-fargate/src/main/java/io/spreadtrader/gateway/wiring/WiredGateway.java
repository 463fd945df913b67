package io.spreadtrader.gateway.wiring;

import io.quarkus.grpc.GrpcService;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.grpc.gateway.GatewayHealth;
import io.spreadtrader.grpc.gateway.GatewayPorts;
import io.spreadtrader.grpc.gateway.GatewayServiceBody;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What the gateway sees, as Quarkus serves it: read only. */
@GrpcService
final class WiredGateway extends GatewayServiceBody {
    private static final int READERS = 4;
    private static final int MOST_WAITING = 256;

    WiredGateway(TradingPorts ports, Gateway gateway, GatewayLease lease) {
        super(
                new GatewayPorts(
                        ports.quotes(),
                        ports.chains(),
                        ports.bars(),
                        ports.accountView(),
                        ports.marks(),
                        () -> health(gateway, lease, ports.label())),
                readers());
    }

    private static GatewayHealth health(Gateway gateway, GatewayLease lease, DataLabel label) {
        io.spreadtrader.gateway.GatewayHealth health = gateway.health();
        return new GatewayHealth(
                health.marketTime(),
                health.reconciled(),
                health.brokerConnected(),
                health.condition(),
                health.leaseHeld() ? lease.holder() : "",
                health.epoch().orElse(0),
                label);
    }

    private static Executor readers() {
        return new ThreadPoolExecutor(
                READERS,
                READERS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("read-", 1).daemon().factory());
    }
}

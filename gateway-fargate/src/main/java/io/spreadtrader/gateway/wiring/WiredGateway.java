package io.spreadtrader.gateway.wiring;

import io.quarkus.grpc.GrpcService;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.simulation.SimulatedExchange;
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

    WiredGateway(SimulatedExchange exchange, Gateway gateway, GatewayLease lease) {
        super(
                new GatewayPorts(
                        exchange.quotes(),
                        exchange.chains(),
                        exchange.market().bars(),
                        exchange.broker(),
                        exchange.marks(),
                        () -> health(gateway, lease, exchange)),
                readers());
    }

    private static GatewayHealth health(Gateway gateway, GatewayLease lease, SimulatedExchange exchange) {
        io.spreadtrader.gateway.GatewayHealth health = gateway.health();
        return new GatewayHealth(
                health.marketTime(),
                health.reconciled(),
                health.brokerConnected(),
                health.condition(),
                health.leaseHeld() ? lease.holder() : "",
                health.epoch().orElse(0),
                exchange.market().label());
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

package io.spreadtrader.gateway.wiring;

import io.spreadtrader.gateway.BrokerSide;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.GatewayHealth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when it holds the lease, has compared its books and has its broker; or when it stands by, which it says. */
@Readiness
@ApplicationScoped
class TradingCheck implements HealthCheck {
    private final Gateway gateway;
    private final BrokerSide side;

    TradingCheck(Gateway gateway, BrokerSide side) {
        this.gateway = gateway;
        this.side = side;
    }

    @Override
    public HealthCheckResponse call() {
        GatewayHealth health = gateway.health();
        return HealthCheckResponse.named("trading")
                .status(health.isReady())
                .withData("role", health.role().name())
                .withData("broker", side.label().name())
                .withData("leaseHeld", health.leaseHeld())
                .withData("epoch", health.epoch().orElse(0))
                .withData("reconciled", health.reconciled())
                .withData("brokerConnected", health.brokerConnected())
                .withData("condition", health.condition().name())
                .withData("lastTick", health.lastTick().map(Instant::toString).orElse("none"))
                .withData("marketTime", health.marketTime().toString())
                .build();
    }
}

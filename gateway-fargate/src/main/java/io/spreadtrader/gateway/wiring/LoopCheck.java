package io.spreadtrader.gateway.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while its trading thread comes round; one that hangs, or has lost the lease, is to be restarted. */
@Liveness
@ApplicationScoped
class LoopCheck implements HealthCheck {
    private final GatewayLoop loop;

    LoopCheck(GatewayLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("loop").status(loop.isTurning()).build();
    }
}

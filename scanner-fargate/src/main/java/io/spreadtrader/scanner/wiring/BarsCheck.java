package io.spreadtrader.scanner.wiring;

import io.spreadtrader.core.port.BarSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready with at least one symbol to judge. */
@Readiness
@ApplicationScoped
class BarsCheck implements HealthCheck {
    private final BarSource bars;

    BarsCheck(BarSource bars) {
        this.bars = bars;
    }

    @Override
    public HealthCheckResponse call() {
        int symbols = bars.symbols().size();
        return HealthCheckResponse.named("bars")
                .status(symbols > 0)
                .withData("symbols", symbols)
                .withData("rejected", bars.rejected().size())
                .withData("label", bars.label().name())
                .build();
    }
}

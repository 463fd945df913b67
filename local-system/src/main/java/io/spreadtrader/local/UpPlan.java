package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a local system is to run as.
 *
 * @param state where its books are kept; it goes on from there
 * @param speed market seconds per second
 * @param days sessions in total, from the first ever
 * @param seed of the simulated market
 */
public record UpPlan(Path state, double speed, int days, long seed, Configuration configuration) {
    public UpPlan {
        if (!(speed > 0) || days < 1) {
            throw new IllegalArgumentException("speed " + speed + " and days " + days + " must be positive");
        }
    }

    /** The same as fast as it can be. */
    DemoPlan demo() {
        return new DemoPlan(
                days,
                seed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(state),
                SystemParts.EMBEDDED_CLOUD,
                configuration);
    }
}

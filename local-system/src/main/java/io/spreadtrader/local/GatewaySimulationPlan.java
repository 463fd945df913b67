package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a simulated Gateway stands in front of, and how its time runs.
 *
 * @param bars real daily bars, options modelled on them; without them the seeded market
 * @param seed of everything left to chance
 * @param symbols companies of the seeded market
 * @param days market days until it ends
 * @param speed market seconds per second
 * @param state where the exchange and its orders are kept; forgotten without it
 * @param barsOut a folder for the daily bars there are when it starts, for whoever trades there
 */
public record GatewaySimulationPlan(
        SimulatorSettings settings,
        Optional<Path> bars,
        long seed,
        int symbols,
        int days,
        double speed,
        Optional<Path> state,
        Optional<Path> barsOut,
        Configuration configuration) {
    public GatewaySimulationPlan {
        if (symbols < 1 || days < 1 || !(speed > 0)) {
            throw new IllegalArgumentException(
                    "symbols " + symbols + ", days " + days + " and speed " + speed + " must be positive");
        }
    }

    /** The market of a demo of the same options. */
    DemoPlan demo() {
        return new DemoPlan(
                days,
                seed,
                bars,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                SystemParts.IN_MEMORY,
                configuration);
    }

    /** Whose state a folder is: no trader's, so that none goes on from it. */
    RunIdentity identity(World world) {
        RunIdentity demo = RunIdentity.of(demo(), world.sessions().getFirst().date(), world.label());
        Map<String, String> inputs = new TreeMap<>(demo.inputs());
        inputs.put("books", "none: a simulated Gateway");
        inputs.put("--symbols-count", Integer.toString(symbols));
        return new RunIdentity(demo.firstSession(), demo.label(), inputs);
    }
}

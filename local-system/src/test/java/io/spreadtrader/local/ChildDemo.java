package io.spreadtrader.local;

import io.spreadtrader.core.value.DataLabel;
import java.nio.file.Path;
import java.util.Map;

/** A process of its own that plays a small demo on the deployed parts: to be killed. */
final class ChildDemo {
    static final int DAYS = 1;

    private ChildDemo() {}

    /** @param arguments the state's folder */
    public static void main(String[] arguments) {
        int status = 1;
        try (StateFolder folder = StateFolder.open(Path.of(arguments[0]))) {
            folder.belongTo(identity());
            try (LocalSystem system = new LocalSystem(
                    SmallMarket.of(DAYS).world(DAYS),
                    SmallMarket.SEED,
                    folder,
                    new EmbeddedWiring((alert, collapsed, channel) -> true, (day, text) -> {}))) {
                system.play(Progress.SILENT);
            }
            status = 0;
        } finally {
            // Threads of the emulators would keep a failed one alive.
            Runtime.getRuntime().halt(status);
        }
    }

    static RunIdentity identity() {
        return new RunIdentity(
                SimulatedWorld.FIRST_DAY,
                DataLabel.SIMULATED,
                Map.of("--seed", Long.toString(SmallMarket.SEED), "books", "tables"));
    }
}

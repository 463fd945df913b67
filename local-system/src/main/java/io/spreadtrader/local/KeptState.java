package io.spreadtrader.local;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks into the state of a system that is stopped. */
public final class KeptState {
    private KeptState() {}

    /** Decisions and how real the prices behind them are. */
    public record Decisions(List<Decision> decisions, DataLabel label) {}

    /**
     * Every decision kept in this folder, in order.
     *
     * @throws InputException when there is no state in it, or a running system holds it
     */
    public static Decisions decisions(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("no such folder: " + folder, "give the --state folder of a demo");
        }
        if (!StateFolder.holdsState(folder)) {
            throw new InputException(folder + " holds no state", "give the --state folder of a demo");
        }
        try (StateFolder state = StateFolder.open(folder)) {
            RunIdentity run = state.identity()
                    .orElseThrow(
                            () -> new InputException(folder + " holds no state", "give the --state folder of a demo"));
            MemoryStores stores = MemoryStores.journalled(state.commits(), commit -> {});
            return new Decisions(stores.decisions().all(), run.label());
        }
    }
}

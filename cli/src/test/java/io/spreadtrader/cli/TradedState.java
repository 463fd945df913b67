package io.spreadtrader.cli;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.local.Demo;
import io.spreadtrader.local.DemoPlan;
import io.spreadtrader.local.Progress;
import io.spreadtrader.local.SystemParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The state folder of a real demo of two days, made once and copied for whoever changes it. */
final class TradedState {
    private static final String JOURNAL = "journal.jsonl";
    private final Path journal;

    private TradedState(Path journal) {
        this.journal = journal;
    }

    static TradedState madeIn(Path folder) {
        play(folder, 2);
        return new TradedState(folder.resolve(JOURNAL));
    }

    /** Plays on what the folder holds, up to so many days in total. */
    static void play(Path folder, int days) {
        Demo.run(
                new DemoPlan(
                        days,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(folder),
                        SystemParts.IN_MEMORY,
                        Configuration.STANDARD),
                Progress.SILENT);
    }

    Path copiedTo(Path folder) {
        return written(folder, lines());
    }

    /** As a kill would have left it right after the first order was accepted. */
    Path withAWorkingOrder(Path folder) {
        List<String> lines = lines();
        int last = 0;
        while (!lines.get(last).contains("\"ACCEPTED\"")) {
            last++;
        }
        return written(folder, lines.subList(0, last + 1));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(journal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path written(Path folder, List<String> lines) {
        try {
            Files.writeString(folder.resolve(JOURNAL), String.join("\n", lines) + "\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

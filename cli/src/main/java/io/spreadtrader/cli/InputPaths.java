package io.spreadtrader.cli;

import io.spreadtrader.cli.failure.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Refuses paths that are not there before any work starts. */
public final class InputPaths {
    private InputPaths() {}

    public static void requireReadable(String option, Optional<Path> path) {
        path.ifPresent(given -> requireReadable(option, given));
    }

    public static void requireReadable(String option, Path path) {
        if (!Files.exists(path)) {
            throw new Refusal(
                    option + ": there is no file or folder " + path + ".",
                    "Check the path; it is relative to " + Path.of("").toAbsolutePath() + ".");
        }
        if (!Files.isReadable(path)) {
            throw new Refusal(option + ": " + path + " may not be read.", "Change its permissions or give another.");
        }
    }

    /** A folder that is there or can be made. */
    public static void requireFolder(String option, Optional<Path> path) {
        path.filter(given -> Files.exists(given) && !Files.isDirectory(given)).ifPresent(given -> {
            throw new Refusal(option + ": " + given + " is a file, not a folder.", "Give a folder, or a new name.");
        });
    }
}

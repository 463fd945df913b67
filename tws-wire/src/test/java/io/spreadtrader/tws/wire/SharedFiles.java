package io.spreadtrader.tws.wire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Recorded frames kept beside the repository, in {@code shared}, or beside where {@code SPREADTRADER_SHARED_DATA} (a
 * system property or a variable of the environment) says the data is. A test that needs a file is skipped, visibly,
 * where it is absent.
 */
final class SharedFiles {
    private static final String SETTING = "SPREADTRADER_SHARED_DATA";

    private SharedFiles() {}

    /** The lines of a file of the data, {@code tws-wire/name}. */
    static List<String> data(String name) {
        return lines(directory().resolve(name));
    }

    /** The lines of a file of {@code interop}, which lies beside the data. */
    static List<String> interop(String name) {
        return lines(directory().resolveSibling("interop").resolve(name));
    }

    private static List<String> lines(Path file) {
        assumeTrue(Files.isRegularFile(file), file + " is missing: this test needs real data, see " + SETTING);
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        String set = System.getProperty(SETTING, System.getenv(SETTING));
        if (set != null) {
            return Path.of(set);
        }
        for (Path parent = Path.of("").toAbsolutePath(); parent != null; parent = parent.getParent()) {
            Path data = parent.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return Path.of("shared/data");
    }
}

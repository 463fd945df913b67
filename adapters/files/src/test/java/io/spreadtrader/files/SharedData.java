package io.spreadtrader.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real data sets kept beside the repository, in {@code shared/data}, or where {@code SPREADTRADER_SHARED_DATA} (a
 * system property or environment variable) says. Tests that need one are skipped where it is not there.
 */
public final class SharedData {
    private static final String SETTING = "SPREADTRADER_SHARED_DATA";

    private SharedData() {}

    /** The file or folder of this name; skips the test where there is none. */
    public static Path require(String name) {
        Optional<Path> found = folder().map(folder -> folder.resolve(name)).filter(Files::exists);
        assumeTrue(
                found.isPresent(), "no shared data " + name + ": set " + SETTING + " to its folder to run this test");
        return found.orElseThrow();
    }

    private static Optional<Path> folder() {
        Optional<String> named =
                Optional.ofNullable(System.getProperty(SETTING)).or(() -> Optional.ofNullable(System.getenv(SETTING)));
        if (named.isPresent()) {
            return named.map(Path::of);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolve("shared/data");
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }
}

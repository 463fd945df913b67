package io.spreadtrader.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * Real data that is never committed: the folder {@code shared/data} beside the repository, or wherever
 * {@code SPREADTRADER_SHARED_DATA} says. A test that needs it is skipped, visibly, where it is absent.
 */
public final class SharedData {
    public static final String VARIABLE = "SPREADTRADER_SHARED_DATA";

    private SharedData() {}

    /** The folder, where there is one. */
    public static Optional<Path> folder() {
        String given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        for (Path up = Path.of(System.getProperty("user.dir")).toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** A file or folder below it; skips the calling test where it is absent. */
    public static Path require(String relativePath) {
        Optional<Path> found =
                folder().map(folder -> folder.resolve(relativePath)).filter(Files::exists);
        assumeTrue(found.isPresent(), () -> "shared/data/" + relativePath + " is not here; set " + VARIABLE);
        return found.orElseThrow();
    }

    /** The lines of a text file below it, without a byte order mark. */
    public static List<String> lines(String relativePath) {
        try {
            return withoutByteOrderMark(Files.readString(require(relativePath)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one entry of a zip file below it. */
    public static List<String> lines(String relativeZip, String entry) {
        try (ZipFile zip = new ZipFile(require(relativeZip).toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
            return withoutByteOrderMark(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files within a zip file below it, sorted. */
    public static List<String> entries(String relativeZip) {
        try (ZipFile zip = new ZipFile(require(relativeZip).toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withoutByteOrderMark(String text) {
        return text.replace("\uFEFF", "").lines().toList();
    }
}

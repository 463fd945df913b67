package io.spreadtrader.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A sample written before. When a record changes its shape on purpose, raise the schema version once a release has
 * written the old one, and write the samples anew with {@code -Daws.golden.write=true}, saying why in the commit.
 */
public final class GoldenFile {
    private final Path path;

    public GoldenFile(Path path) {
        this.path = path;
    }

    /** The sample's text without its line end. */
    public String text(Supplier<String> written) {
        try {
            if (Boolean.getBoolean("aws.golden.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, written.get() + "\n");
            }
            return Files.readString(path).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException("the sample " + path + " is missing", e);
        }
    }
}

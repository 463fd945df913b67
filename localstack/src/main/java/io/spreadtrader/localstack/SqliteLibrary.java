package io.spreadtrader.localstack;

import com.almworks.sqlite4java.SQLite;
import com.almworks.sqlite4java.SQLiteException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The native SQLite that DynamoDB Local stores its tables in, carried in this module's jar for each platform. */
final class SqliteLibrary {

    /** Kept, because a logger nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("com.almworks.sqlite4java");

    private static boolean loaded;

    private SqliteLibrary() {}

    /**
     * Loads the library once for this JVM.
     *
     * @throws TierUnavailable if none is carried for this platform
     */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        CHATTER.setLevel(Level.OFF);
        String name = fileName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream library = SqliteLibrary.class.getResourceAsStream("/sqlite/" + name)) {
            if (library == null) {
                throw new TierUnavailable(
                        Tier.EMBEDDED, "DynamoDB Local has no native SQLite for this platform (" + name + ")");
            }
            loadFrom(library, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        loaded = true;
    }

    private static void loadFrom(InputStream library, String name) throws IOException {
        Path folder = Files.createTempDirectory("sqlite");
        Path file = folder.resolve(name);
        try {
            Files.copy(library, file);
            SQLite.setLibraryPath(folder.toString());
            SQLite.loadLibrary();
        } catch (SQLiteException refused) {
            throw new TierUnavailable(
                    Tier.EMBEDDED, "DynamoDB Local's native SQLite does not load here: " + refused.getMessage());
        } finally {
            // A loaded library needs no file, except on Windows, which keeps it until the JVM ends.
            if (!file.toFile().delete() || !folder.toFile().delete()) {
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
            }
        }
    }

    /** The file's name as sqlite4java looks for it, for example {@code libsqlite4java-linux-amd64.so}. */
    static String fileName(String system, String architecture) {
        String lower = system.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        if (lower.startsWith("mac")) {
            return arm ? "libsqlite4java-osx-aarch64.dylib" : "libsqlite4java-osx.dylib";
        }
        if (lower.startsWith("windows")) {
            return arm ? "sqlite4java-win32-arm64.dll" : "sqlite4java-win32-x64.dll";
        }
        return arm ? "libsqlite4java-linux-aarch64.so" : "libsqlite4java-linux-amd64.so";
    }
}

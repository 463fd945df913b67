package io.spreadtrader.localstack.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A function as it is deployed.
 *
 * @param handler as Lambda takes it, {@code package.Class::method}
 * @param folder where its zip is unpacked: classes at the top, jars in {@code lib}
 * @param environment added to this process's own
 * @param runtimeClient class path of the runtime interface client, empty when {@code lib} has it
 */
public record LambdaFunction(
        String name, String handler, Path folder, Map<String, String> environment, String runtimeClient) {
    public LambdaFunction {
        if (name.isBlank() || handler.isBlank()) {
            throw new IllegalArgumentException("a function needs a name and a handler");
        }
        folder = folder.toAbsolutePath();
        environment = Map.copyOf(environment);
    }

    /**
     * Unpacks a zip into the folder, over what is there.
     *
     * @throws UncheckedIOException if the zip cannot be read
     * @throws IllegalArgumentException if an entry would leave the folder
     */
    public static void unpack(Path zip, Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IllegalArgumentException("an entry of " + zip + " leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot unpack " + zip, broken);
        }
    }

    Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }
}

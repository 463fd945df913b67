package io.spreadtrader.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The functions' zip for {@code provided.al2023}: the same classes, Lambda's runtime interface client, and a
 * {@code bootstrap} that starts both on a JDK of the machine.
 */
public final class BootstrapZip {
    private static final FileTime ANY_TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String BOOTSTRAP = """
            #!/bin/sh
            # Runs a Java function where no managed runtime is. LAMBDA_JAVA_HOME or JAVA_HOME: a JDK of 25 or newer.
            set -e
            home="${LAMBDA_JAVA_HOME:-${JAVA_HOME:-}}"
            root="${LAMBDA_TASK_ROOT:-$(cd "$(dirname "$0")" && pwd)}"
            exec "${home:+$home/bin/}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \\
              --enable-native-access=ALL-UNNAMED -cp "$root:$root/lib/*" \\
              com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
            """;

    private BootstrapZip() {}

    /** The runtime interface client and what it needs, from the class path of this program. */
    public static List<Path> runtimeClient() {
        List<Path> jars = Arrays.stream(
                        System.getProperty("java.class.path", "").split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName() != null
                        && jar.getFileName().toString().matches("(aws-lambda-java-|utils-lite-).*\\.jar"))
                .toList();
        if (jars.size() < 3) {
            throw new IllegalStateException("Lambda's runtime interface client is not on the class path, only " + jars
                    + ". Run with every dependency of infra-cdk.");
        }
        return jars;
    }

    /**
     * Writes the zip.
     *
     * @param functions the zip for the managed runtime
     * @param runtimeClient jars to put into {@code lib/}, left out where the zip has one of that name
     */
    public static Path write(Path functions, List<Path> runtimeClient, Path out) {
        Set<String> names = new HashSet<>();
        try (ZipFile from = new ZipFile(functions.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(out))) {
            put(to, names, "bootstrap", BOOTSTRAP.getBytes(StandardCharsets.UTF_8));
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream bytes = from.getInputStream(entry)) {
                        put(to, names, entry.getName(), bytes.readAllBytes());
                    }
                }
            }
            for (Path jar : runtimeClient) {
                put(to, names, "lib/" + jar.getFileName(), Files.readAllBytes(jar));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + out + " from " + functions, e);
        }
        return out;
    }

    private static void put(ZipOutputStream zip, Set<String> names, String name, byte[] bytes) throws IOException {
        if (!names.add(name)) {
            return;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(ANY_TIME);
        zip.putNextEntry(entry);
        ((OutputStream) zip).write(bytes);
        zip.closeEntry();
    }
}

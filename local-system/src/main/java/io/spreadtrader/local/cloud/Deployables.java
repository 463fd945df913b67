package io.spreadtrader.local.cloud;

import io.spreadtrader.files.InputException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is deployed, as the launcher builds it into one folder: {@code function.zip}, {@code function-bootstrap.zip},
 * {@code scanner}, {@code gateway}, and {@code infra} with the jars that synthesise.
 */
public record Deployables(Path folder) {
    /** The system property in which the launcher names the folder. */
    public static final String PROPERTY = "trader.deployables";

    /** @throws InputException where the launcher has not built them */
    public static Deployables built() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Deployables::new)
                .orElseThrow(() -> new InputException(
                        "what is to be deployed was not built", "start this command as ./trader, which builds it"));
    }

    public Path functionZip() {
        return folder.resolve("function.zip");
    }

    Path bootstrapZip() {
        return folder.resolve("function-bootstrap.zip");
    }

    /** The command line of a service packaged as a fast-jar. */
    List<String> service(String name, int heapMegabytes) {
        return List.of(
                java(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-jar",
                folder.resolve(name).resolve("quarkus-run.jar").toString());
    }

    /** The command line of a class of infra/cdk, in a JVM of its own: its jars are larger than all others together. */
    public List<String> infra(String className) {
        return List.of(
                java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                infraClassPath(),
                "io.spreadtrader.infra." + className);
    }

    public String infraClassPath() {
        return folder.resolve("infra") + File.separator + "*";
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

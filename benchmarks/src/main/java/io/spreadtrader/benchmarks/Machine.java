package io.spreadtrader.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where figures were measured; absolute ones mean nothing without it.
 *
 * @param processor its model as the system names it
 */
public record Machine(String processor, int processors, String system, String runtime) {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    /** This one. */
    public static Machine here() {
        Runtime.Version version = Runtime.version();
        return new Machine(
                processorOfLinux(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + version);
    }

    /** Fit for the name of a file. */
    public String shortName() {
        String words = processor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-|-$", "") + "-" + processors + "-cores";
    }

    @Override
    public String toString() {
        return processor + ", " + processors + " processors, " + system + ", " + runtime;
    }

    private static String processorOfLinux() {
        try {
            List<String> lines = Files.exists(LINUX) ? Files.readAllLines(LINUX) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
    }
}

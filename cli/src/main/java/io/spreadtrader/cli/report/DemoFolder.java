package io.spreadtrader.cli.report;

import io.spreadtrader.cli.failure.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The folder a demo's documents are written to; each appears whole or not at all. */
public final class DemoFolder {
    public static final String DECISIONS = "decisions.jsonl";
    public static final String PAGE = "report.html";

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder where it is missing, so that hours of work do not end at a name that cannot be written. */
    public static DemoFolder prepared(Path folder) {
        String remedy = "Give --out a folder you may write to, or a new name.";
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal("--out: " + folder + " is a file, not a folder; it is left as it is.", remedy);
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".try", ".tmp"));
        } catch (IOException _) {
            throw new Refusal("--out: cannot write to " + folder + ".", remedy);
        }
        return new DemoFolder(folder);
    }

    /** All files or none: each is written beside its place, and only when all are there do they take it. */
    public void write(DemoReport report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("summary.json", JsonSummary.of(report) + "\n");
        files.put(DECISIONS, DecisionLines.of(report.outcome().decisions(), report.label()));
        files.put("trades.csv", TradesFile.of(report));
        files.put("equity.csv", EquityFile.of(report));
        files.put(PAGE, HtmlReport.of(report));
        Map<String, Path> unfinished = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path beside = Files.createTempFile(folder, "." + file.getKey(), ".tmp");
                unfinished.put(file.getKey(), beside);
                Files.writeString(beside, file.getValue());
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
            }
            for (Map.Entry<String, Path> file : unfinished.entrySet()) {
                Files.move(
                        file.getValue(),
                        folder.resolve(file.getKey()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "--out: cannot write to " + folder + ": " + e.getMessage() + "; nothing in it was changed.",
                    "Make room, or give another folder.");
        } finally {
            unfinished.values().forEach(DemoFolder::discard);
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException _) {
            // A leftover with a name of its own misleads nobody.
        }
    }
}

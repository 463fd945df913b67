package io.spreadtrader.cli.report;

import io.spreadtrader.cli.failure.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

    public void write(DemoReport report) {
        write("summary.json", JsonSummary.of(report) + "\n");
        write(DECISIONS, DecisionLines.of(report.outcome().decisions(), report.label()));
        write("trades.csv", TradesFile.of(report));
        write("equity.csv", EquityFile.of(report));
        write(PAGE, HtmlReport.of(report));
    }

    private void write(String name, String text) {
        try {
            Path unfinished = Files.createTempFile(folder, "." + name, ".tmp");
            try {
                Files.writeString(unfinished, text);
                Files.setPosixFilePermissions(
                        unfinished, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
                Files.move(
                        unfinished,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

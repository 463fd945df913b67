package io.spreadtrader.files.archive;

import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.run.DayBook;
import io.spreadtrader.json.VersionedText;
import java.nio.file.Path;

/** Day reports in a folder: the text for people, the books for programs. */
public final class FolderReports implements ReportSink {
    private static final VersionedText<DayBook> TEXT = new VersionedText<>(DayBook.class);

    private final Path folder;

    /** @param archive its folder {@code reports} holds the files; made when first written to */
    public FolderReports(Path archive) {
        this.folder = archive.resolve("reports");
    }

    @Override
    public void store(DayBook day, String text) {
        WholeFile.write(folder.resolve(day.session() + ".json"), TEXT.encoded(day));
        WholeFile.write(folder.resolve(day.session() + ".txt"), text);
    }
}

package io.spreadtrader.files.archive;

import io.spreadtrader.core.archive.SessionBarsText;
import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.SessionBars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bars in a folder, a final and a provisional file for each session; the final one is read first. */
public final class FolderBarArchive implements BarArchive {
    private static final int DATE_LENGTH = 10;

    private final Path folder;

    /** @param archive its folder {@code bars} holds the files; made when first written to */
    public FolderBarArchive(Path archive) {
        this.folder = archive.resolve("bars");
    }

    @Override
    public void store(SessionBars bars) {
        Path file = bars.provisional() ? provisionalFile(bars.session()) : finalFile(bars.session());
        boolean replaces = !bars.provisional()
                || read(file).map(stored -> bars.asOf().isAfter(stored.asOf())).orElse(true);
        if (replaces) {
            WholeFile.write(file, SessionBarsText.encoded(bars));
        }
    }

    @Override
    public List<LocalDate> sessions() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}(\\.provisional)?\\.csv"))
                    .map(name -> LocalDate.parse(name.substring(0, DATE_LENGTH)))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    @Override
    public Optional<SessionBars> session(LocalDate date) {
        return read(finalFile(date)).or(() -> read(provisionalFile(date)));
    }

    private static Optional<SessionBars> read(Path file) {
        return WholeFile.text(file).map(SessionBarsText::decoded);
    }

    private Path finalFile(LocalDate date) {
        return folder.resolve(date + ".csv");
    }

    private Path provisionalFile(LocalDate date) {
        return folder.resolve(date + ".provisional.csv");
    }
}

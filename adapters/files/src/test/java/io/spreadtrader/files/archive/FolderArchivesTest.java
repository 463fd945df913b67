package io.spreadtrader.files.archive;

import io.spreadtrader.core.port.BarArchive;
import io.spreadtrader.core.port.BarArchiveContract;
import io.spreadtrader.core.port.ReportSink;
import io.spreadtrader.core.port.ReportSinkContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class FolderArchivesTest {
    @Nested
    class Bars extends BarArchiveContract {
        @TempDir
        private Path folder;

        @Override
        protected BarArchive emptyArchive() {
            return new FolderBarArchive(folder);
        }
    }

    @Nested
    class Reports extends ReportSinkContract {
        @TempDir
        private Path folder;

        @Override
        protected ReportSink sink() {
            return new FolderReports(folder);
        }

        @Override
        protected Map<LocalDate, String> kept() {
            Map<LocalDate, String> texts = new TreeMap<>();
            try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                    String name = file.getFileName().toString();
                    texts.put(LocalDate.parse(name.substring(0, 10)), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return texts;
        }
    }
}

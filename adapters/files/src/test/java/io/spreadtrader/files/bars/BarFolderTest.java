package io.spreadtrader.files.bars;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.BarSourceContract;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a folder of bars is read from it, to the last bit. */
class BarFolderTest extends BarSourceContract {
    @TempDir
    private Path folder;

    private BarFolder bars() {
        return new BarFolder(folder);
    }

    @Override
    protected BarSource sourceOf(List<BarSeries> series, MarketCalendar calendar) {
        series.forEach(bars()::write);
        return FileBars.load(folder, BarSelection.EVERYTHING, calendar);
    }

    @Test
    void tells_the_last_date_of_what_it_holds() {
        bars().write(BarSeries.of(
                BAKER_B,
                new int[] {20_000, 20_001},
                new double[] {1, 1},
                new double[] {2, 2},
                new double[] {1, 1},
                new double[] {1.5, 1.25},
                new long[] {7, 8}));

        assertThat(bars().lastDate(BAKER_B)).contains(LocalDate.ofEpochDay(20_001));
        assertThat(bars().lastDate(ABLE)).isEmpty();
    }

    @Test
    void a_file_somebody_else_wrote_has_no_last_date() throws IOException {
        Files.writeString(folder.resolve("ABLE.csv"), "Date,Close\n2026-01-05,1\n");

        assertThat(bars().lastDate(ABLE)).isEmpty();
        assertThat(bars().lastDate(Symbol.of("NOBODY"))).isEqualTo(Optional.empty());
    }
}

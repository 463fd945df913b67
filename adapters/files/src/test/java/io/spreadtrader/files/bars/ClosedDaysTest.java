package io.spreadtrader.files.bars;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedDaysTest {
    @TempDir
    private Path folder;

    private FileBars load(String rows) throws IOException {
        Files.writeString(folder.resolve("AAPL.csv"), "Date,Open,High,Low,Close,Volume\n" + rows);
        return FileBars.load(folder, BarSelection.EVERYTHING, new NyseCalendar());
    }

    private static BarSeries series(FileBars bars) {
        return bars.whole(Symbol.of("AAPL")).orElseThrow();
    }

    @Test
    void aBarOfAHolidayIsLeftOutAndReportedWithoutCostingTheSymbol() throws IOException {
        FileBars bars = load("2022-06-17,1,2,1,2,9\n2022-06-20,1,2,1,2,9\n2022-06-21,1,3,1,3,8\n");

        assertThat(series(bars).size()).isEqualTo(2);
        assertThat(series(bars).close(1)).isEqualTo(3);
        assertThat(series(bars).indexOf(LocalDate.of(2022, 6, 20))).isEqualTo(-1);
        assertThat(bars.rejected()).isEmpty();
        assertThat(bars.problems().summary(3))
                .contains("the market was closed on 2022-06-20: bars of 1 symbols left out");
    }

    @Test
    void daysBeforeTheCalendarBeginsAreTakenAsTheyAre() throws IOException {
        FileBars bars = load("1962-01-01,1,2,1,2,9\n1962-01-02,1,2,1,2,9\n");

        assertThat(series(bars).size()).isEqualTo(2);
        assertThat(bars.problems().isEmpty()).isTrue();
    }
}

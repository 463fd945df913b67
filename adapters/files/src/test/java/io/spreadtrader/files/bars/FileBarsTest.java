package io.spreadtrader.files.bars;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every shape of file that bars may come in. */
class FileBarsTest {
    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final Symbol BRK_B = Symbol.of("BRK.B");
    private static final Symbol MSFT = Symbol.of("MSFT");

    @TempDir
    private Path folder;

    @Test
    void readsOneFile() throws IOException {
        FileBars bars = load(write("AAPL.csv", Weekdays.csv(30)));

        assertThat(bars.symbols()).containsExactly(AAPL);
        assertThat(series(bars, AAPL).bar(0)).isEqualTo(new Bar(Weekdays.FIRST, 101.5, 103, 100, 101.25, 1_001_000));
        assertThat(series(bars, AAPL).size()).isEqualTo(30);
        assertThat(bars.label()).isEqualTo(DataLabel.HISTORICAL);
        assertThat(bars.adjustment()).isEqualTo("as given");
        assertThat(bars.problems().isEmpty()).isTrue();
    }

    @Test
    void readsAFolderAtAnyDepthAndNamesInAnyStyle() throws IOException {
        write("AAPL.csv", Weekdays.csv(30));
        write("deep/er/brk-b.us.txt", Weekdays.csv(30));
        write("deep/MSFT.CSV", Weekdays.csv(30));
        write("SOURCE.txt", "where this is from");
        write(".hidden/X.csv", "nothing");

        assertThat(load(folder).symbols()).containsExactly(AAPL, BRK_B, MSFT);
        assertThat(load(folder).rejected()).isEmpty();
    }

    @Test
    void readsAZipAtAnyDepth() throws IOException {
        Path zip = zip("bars.zip", Map.of("a/AAPL.csv", Weekdays.csv(30), "a/b/BRK.B.csv", Weekdays.csv(30)));

        assertThat(load(zip).symbols()).containsExactly(AAPL, BRK_B);
    }

    @Test
    void readsGzip() throws IOException {
        Files.write(folder.resolve("AAPL.csv.gz"), gzip(Weekdays.csv(30)));

        assertThat(load(folder.resolve("AAPL.csv.gz")).symbols()).containsExactly(AAPL);
        assertThat(load(folder).symbols()).containsExactly(AAPL);
    }

    @Test
    void readsColumnsByNameInAnyCaseAndOrder() throws IOException {
        write(
                "AAPL.csv",
                "\uFEFFVOLUME, close ,\"Low\",High,open,Adj Close,Remark,DATE\n"
                        + "1000,10.5,10,11,10.2,9.9,\"split, pending\",20240102\n"
                        + "2000.0,11.5,11,12,11.2,10.9,,2024-01-03 00:00:00-05:00\n"
                        + "3000,12.5,12,13,12.2,11.9,,2024-01-04T05:00:00Z\n\n");

        FileBars bars = load(folder);

        assertThat(series(bars, AAPL).bar(0)).isEqualTo(new Bar(LocalDate.of(2024, 1, 2), 10.2, 11, 10, 10.5, 1000));
        assertThat(series(bars, AAPL).bar(1)).isEqualTo(new Bar(LocalDate.of(2024, 1, 3), 11.2, 12, 11, 11.5, 2000));
        assertThat(series(bars, AAPL).lastDate()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(bars.adjustment()).isEqualTo("as given (Close column; Adj Close ignored)");
    }

    @Test
    void readsOneLongTable() throws IOException {
        for (String name : List.of("Symbol", "Name", "Ticker")) {
            List<String> rows = new ArrayList<>();
            for (String row : Weekdays.rows(30)) {
                rows.add(row + ",AAPL");
                rows.add(row + ",brk-b");
            }
            Path file =
                    write("all_stocks.csv", "date,open,high,low,close,volume," + name + "\n" + String.join("\n", rows));

            FileBars bars = load(file);

            assertThat(bars.symbols()).containsExactly(AAPL, BRK_B);
            assertThat(series(bars, BRK_B).size()).isEqualTo(30);
        }
    }

    @Test
    void readsLeansDailyZips() throws IOException {
        String rows = "20240102 00:00,1362500,1625000,1350000,1625000,6315000\n"
                + "20240103 00:00,1650000,1656000,1519000,1600000,5677300\n";
        zip("Data/equity/usa/daily/aapl.zip", Map.of("aapl.csv", rows));
        zip("Data/equity/usa/daily/brk.b.zip", Map.of("brk.b.csv", rows));
        write("Data/equity/usa/factor_files/aapl.csv", "20240102,1,1,1\n");

        for (Path path : List.of(
                folder, folder.resolve("Data/equity/usa/daily"), folder.resolve("Data/equity/usa/daily/aapl.zip"))) {
            FileBars bars = load(path);

            assertThat(series(bars, AAPL).bar(0))
                    .isEqualTo(new Bar(LocalDate.of(2024, 1, 2), 136.25, 162.5, 135, 162.5, 6_315_000));
            assertThat(bars.adjustment()).isEqualTo("as traded");
            assertThat(bars.problems().isEmpty()).isTrue();
        }
        assertThat(load(folder).symbols()).containsExactly(AAPL, BRK_B);
    }

    @Test
    void readsZipsWithinAZip() throws IOException {
        byte[] inner = zipped(Map.of("aapl.csv", "20240102 00:00,1362500,1625000,1350000,1625000,6315000\n"));
        try (ZipOutputStream outer = new ZipOutputStream(Files.newOutputStream(folder.resolve("lean.zip")))) {
            outer.putNextEntry(new ZipEntry("Data/equity/usa/daily/aapl.zip"));
            outer.write(inner);
        }

        assertThat(load(folder.resolve("lean.zip")).symbols()).containsExactly(AAPL);
    }

    @Test
    void putsTheYearsOfOneSymbolTogether() throws IOException {
        List<String> rows = Weekdays.rows(40);
        write("2024-b/AAPL.csv", Weekdays.csv(rows.subList(0, 20)));
        write("2024-a/AAPL.csv", Weekdays.csv(rows.subList(20, 40)));

        BarSeries bars = series(load(folder), AAPL);

        assertThat(bars.size()).isEqualTo(40);
        assertThat(bars.firstDate()).isEqualTo(Weekdays.FIRST);
    }

    @Test
    void readsOnlyTheSymbolsWanted() throws IOException {
        write("AAPL.csv", Weekdays.csv(30));
        write("MSFT.csv", "not even a table");

        FileBars bars = load(folder, BarSelection.EVERYTHING.ofSymbols(List.of(AAPL)));

        assertThat(bars.symbols()).containsExactly(AAPL);
        assertThat(bars.rejected()).isEmpty();
    }

    @Test
    void keepsOnlyTheDatesWantedAndTheHistoryBefore() throws IOException {
        write("AAPL.csv", Weekdays.csv(60));
        List<LocalDate> dates = Weekdays.dates(60);
        BarSelection selection =
                BarSelection.EVERYTHING.between(Optional.of(dates.get(30)), Optional.of(dates.get(39)));

        BarSeries withAll = series(load(folder, selection), AAPL);
        BarSeries withSome = series(load(folder, selection.withHistory(5)), AAPL);

        assertThat(withAll.firstDate()).isEqualTo(dates.getFirst());
        assertThat(withAll.lastDate()).isEqualTo(dates.get(39));
        assertThat(withSome.firstDate()).isEqualTo(dates.get(25));
        assertThat(withSome.size()).isEqualTo(15);
    }

    @Test
    void isNotTouchedByBadRowsAfterTheLastDateWanted() throws IOException {
        List<String> rows = Weekdays.rows(30);
        List<LocalDate> dates = Weekdays.dates(31);
        rows.add(dates.get(30) + ",NaN,NaN,NaN,NaN,0");
        write("AAPL.csv", Weekdays.csv(rows));

        assertThat(load(folder, BarSelection.EVERYTHING.between(Optional.empty(), Optional.of(dates.get(29))))
                        .problems()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void sortsRowsOutOfOrderAndSaysSoOnce() throws IOException {
        List<String> rows = Weekdays.rows(30);
        Collections.reverse(rows);
        write("AAPL.csv", Weekdays.csv(rows));

        FileBars bars = load(folder);

        assertThat(series(bars, AAPL).firstDate()).isEqualTo(Weekdays.FIRST);
        assertThat(bars.problems().kept())
                .singleElement()
                .hasToString("AAPL.csv line 3: dates do not ascend from here on; rows were sorted");
        assertThat(bars.rejected()).isEmpty();
    }

    @Test
    void knowsTheSessionsThatMostSymbolsHave() throws IOException {
        List<String> rows = Weekdays.rows(30);
        write("AAPL.csv", Weekdays.csv(rows));
        write("MSFT.csv", Weekdays.csv(rows.subList(0, 28)));
        write("BRK.B.csv", Weekdays.csv(rows.subList(0, 29)));
        List<LocalDate> dates = Weekdays.dates(30);

        FileBars bars = load(folder);

        assertThat(bars.commonDates()).isEqualTo(dates.subList(0, 29));
        assertThat(bars.lastCommonSessions(5)).isEqualTo(dates.subList(24, 29));
        assertThat(bars.lastCommonSessions(100)).hasSize(29);
    }

    @Test
    void findsTheSameEveryTime() throws IOException {
        for (int i = 0; i < 40; i++) {
            List<String> rows = Weekdays.rows(150);
            rows.set(i, rows.get(i).replaceFirst(",", ",-"));
            write("S" + i + ".csv", Weekdays.csv(rows));
        }
        FileBars first = load(folder);
        for (int i = 0; i < 5; i++) {
            FileBars again = load(folder);

            assertThat(again.symbols()).isEqualTo(first.symbols());
            assertThat(again.problems().kept()).isEqualTo(first.problems().kept());
        }
        assertThat(first.problems().count()).isEqualTo(40);
    }

    private FileBars load(Path path) {
        return load(path, BarSelection.EVERYTHING);
    }

    private FileBars load(Path path, BarSelection selection) {
        return FileBars.load(path, selection, new WeekdayCalendar());
    }

    private static BarSeries series(FileBars bars, Symbol symbol) {
        return bars.whole(symbol).orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, zipped(entries));
    }

    private static byte[] zipped(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

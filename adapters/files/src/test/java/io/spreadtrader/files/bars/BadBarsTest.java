package io.spreadtrader.files.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bad file gets a short error naming file, line and remedy; among good files it only drops its symbol. */
class BadBarsTest {
    private static final Symbol BAD = Symbol.of("BAD");
    private static final Symbol GOOD = Symbol.of("GOOD");
    private static final String DATE = "2024-01-10";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-01-10,NaN,11,10,10.5,1000     | open is no finite number: 'NaN'
                    2024-01-10,10,inf,10,10.5,1000     | high is no finite number: 'inf'
                    2024-01-10,10,1e999,10,10.5,1000   | high is no finite number: '1e999'
                    2024-01-10,10,11,10,null,1000      | close is no finite number: 'null'
                    2024-01-10,10,11,10,10.5,          | volume is no finite number: ''
                    2024-01-10,10,11,-10,10.5,1000     | a price is not positive: open 10.0, high 11.0, low -10.0, close 10.5
                    2024-01-10,0,11,10,10.5,1000       | a price is not positive: open 0.0, high 11.0, low 10.0, close 10.5
                    2024-01-10,10,10,11,10.5,1000      | high 10.0 is below low 11.0
                    2024-01-10,10,11,10,11.5,1000      | close 11.5 is outside low 10.0 to high 11.0
                    2024-01-10,10,11,10,9.5,1000       | close 9.5 is outside low 10.0 to high 11.0
                    2024-01-10,10,11,10,10.5,-1000     | negative volume -1000.0
                    2024-01-10,10,11,10,10.5           | expected 6 fields, found 5
                    2024-01-10,10,11,10,10.5,1000,7    | expected 6 fields, found 7
                    2024-02-30,10,11,10,10.5,1000      | no date: '2024-02-30'
                    01/10/2024,10,11,10,10.5,1000      | no date: '01/10/2024'
                    2024-01-01,10,11,10,10.5,1000      | a second row of 2024-01-01
                    """)
    void reportsABadRowWithItsFileLineAndReason(String row, String reason) throws IOException {
        List<String> rows = Weekdays.rows(200);
        rows.set(7, row);
        write("GOOD.csv", Weekdays.csv(rows));

        FileBars bars = load(folder);

        assertThat(bars.problems().kept()).singleElement().hasToString("GOOD.csv line 9: " + reason);
        assertThat(bars.whole(GOOD).orElseThrow().size()).isEqualTo(199);
    }

    @Test
    void dropsASymbolWithMoreThanOnePercentBadRows() throws IOException {
        List<String> rows = Weekdays.rows(200);
        rows.set(3, DATE + ",NaN,NaN,NaN,NaN,0");
        rows.set(4, DATE + ",NaN,NaN,NaN,NaN,0");
        write("GOOD.csv", Weekdays.csv(rows));
        rows.set(5, DATE + ",NaN,NaN,NaN,NaN,0");
        write("BAD.csv", Weekdays.csv(rows));

        FileBars bars = load(folder);

        assertThat(bars.symbols()).containsExactly(GOOD);
        assertThat(bars.rejected())
                .containsEntry(BAD, "3 of 200 rows are bad: BAD.csv line 5: open is no finite number: 'NaN'");
        assertThat(bars.problems().count()).isEqualTo(5);
    }

    @Test
    void dropsASymbolWhoseDatesRepeat() throws IOException {
        List<String> rows = Weekdays.rows(50);
        rows.addAll(rows.subList(10, 20));
        write("GOOD.csv", Weekdays.csv(50));
        write("BAD.csv", Weekdays.csv(rows));

        assertThat(load(folder).rejected())
                .containsEntry(BAD, "10 of 60 rows are bad: BAD.csv line 52: a second row of 2024-01-15");
    }

    @Test
    void refusesAMissingPath() {
        assertRefused(folder.resolve("nowhere"), "no bars at", "check the path");
    }

    @Test
    void refusesAFolderWithoutTables() throws IOException {
        Files.writeString(folder.resolve("picture.png"), "x");

        assertRefused(folder, "no bars in", "it must hold .csv or .txt files");
        assertRefused(folder.resolve("picture.png"), "is no file of bars", "named .csv or .txt");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertBad("", "BAD.csv: it is empty", "fetch it again");
        assertBad(" \n\n", "BAD.csv: it is empty", "fetch it again");
        assertBad(Weekdays.HEADER, "BAD.csv line 1: a header and no rows", "fetch it again");
    }

    @Test
    void refusesAMisheadedFile() throws IOException {
        assertBad(
                "Date,Open,High,Low,Last,Volume\n" + Weekdays.row(Weekdays.FIRST),
                "BAD.csv line 1: no column 'Close' in the header 'Date,Open,High,Low,Last,Volume'",
                "the header must name the columns Date,Open,High,Low,Close,Volume");
    }

    @Test
    void refusesAFileWithoutAHeader() throws IOException {
        assertBad(
                String.join("\n", Weekdays.rows(20)),
                "BAD.csv line 1: it has no header but begins with data",
                "begin with a line Date,Open,High,Low,Close,Volume");
    }

    @Test
    void refusesAWebPage() throws IOException {
        assertBad(
                "<!DOCTYPE html>\n<html><body>404 Not Found</body></html>",
                "BAD.csv line 1: it is a web page, not a table",
                "fetch it again");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertBad("\u0000\u0001\u0002", "BAD.csv line 1: it is no text", "comma-separated");
        assertBad("{\"bars\":[]}", "BAD.csv line 1: it is JSON, not a table", "comma-separated");
    }

    @Test
    void refusesAnUnfinishedQuote() throws IOException {
        assertBad(Weekdays.HEADER + "\"" + "2024-01-10,1,1\n".repeat(3), "BAD.csv", "Date,Open,High");
    }

    @Test
    void refusesATruncatedGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Weekdays.csv(250).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("BAD.csv.gz");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        assertRefused(file, "BAD.csv.gz: it ends in the middle (truncated)", "fetch it again");
        write("GOOD.csv", Weekdays.csv(50));
        assertThat(load(folder).symbols()).containsExactly(GOOD);
        assertThat(load(folder).rejected()).containsEntry(BAD, "BAD.csv.gz: it ends in the middle (truncated)");
    }

    @Test
    void refusesATruncatedZip() throws IOException {
        byte[] whole = zipped("BAD.csv", Weekdays.csv(250));
        Path zip = Files.write(folder.resolve("BAD.zip"), Arrays.copyOf(whole, whole.length / 2));

        assertRefused(zip, "BAD.zip is no usable zip: damaged or truncated", "fetch or pack it again");
        write("GOOD.csv", Weekdays.csv(50));
        assertThat(load(folder).symbols()).containsExactly(GOOD);
        assertThat(load(folder).rejected().get(BAD)).contains("BAD.zip: damaged or truncated");
    }

    @Test
    void refusesAZipWhoseContentIsDamaged() throws IOException {
        byte[] whole = zipped("BAD.csv", Weekdays.csv(250));
        Arrays.fill(whole, 60, 200, (byte) 0x55);

        assertThatThrownBy(() -> load(Files.write(folder.resolve("x.zip"), whole)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.zip/BAD.csv");
    }

    @Test
    void refusesATableThatNamesNoSymbol() throws IOException {
        Path file = write("all_the_prices.csv", Weekdays.csv(20));

        assertRefused(file, "its name is no ticker and it has no Symbol column", "name it SYMBOL.csv");
    }

    @Test
    void refusesSymbolsThatAreNotThereAndNamesTheNearest() throws IOException {
        write("GOOD.csv", Weekdays.csv(20));
        write("GOODY.csv", Weekdays.csv(20));

        assertThatThrownBy(() -> load(BarSelection.EVERYTHING.ofSymbols(List.of(GOOD, Symbol.of("GOOP")))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no bars of GOOP in")
                .hasMessageContaining("nearest to GOOP: GOOD, GOODY");
        assertThatThrownBy(() -> load(BarSelection.EVERYTHING.ofSymbols(List.of(Symbol.of("XXXXXX")))))
                .hasMessageContaining("choose among the 2 symbols there are");
    }

    @Test
    void refusesADateRangeWithoutData() throws IOException {
        write("GOOD.csv", Weekdays.csv(20));
        LocalDate later = LocalDate.of(2030, 1, 1);

        assertThatThrownBy(() -> load(BarSelection.EVERYTHING.between(Optional.of(later), Optional.empty())))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no bars from 2030-01-01; its last is of 2024-01-26")
                .hasMessageContaining("choose dates the files have");
        assertThatThrownBy(() ->
                        load(BarSelection.EVERYTHING.between(Optional.empty(), Optional.of(LocalDate.of(2000, 1, 1)))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no bars to 2000-01-01");
    }

    @Test
    void refusesARangeThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> BarSelection.EVERYTHING.between(
                        Optional.of(LocalDate.of(2024, 2, 1)), Optional.of(LocalDate.of(2024, 1, 1))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void keepsOnlyTheFirstProblemsOfAFileOfGarbage() throws IOException {
        write("GOOD.csv", Weekdays.csv(20));
        write("BAD.csv", Weekdays.HEADER + "x,x,x,x,x,x\n".repeat(5000));

        FileBars bars = load(folder);

        assertThat(bars.problems().count()).isEqualTo(5000);
        assertThat(bars.problems().kept()).hasSize(20);
        assertThat(bars.problems().summary(1)).isEqualTo("BAD.csv line 2: no date: 'x'; and 4999 more");
    }

    /** Alone it is refused with file, line and remedy; beside a good file it drops its symbol and says so. */
    private void assertBad(String content, String problem, String remedy) throws IOException {
        Files.deleteIfExists(folder.resolve("GOOD.csv"));
        Path file = write("BAD.csv", content);
        assertRefused(file, problem, remedy);

        write("GOOD.csv", Weekdays.csv(50));
        FileBars bars = load(folder);
        assertThat(bars.symbols()).containsExactly(GOOD);
        assertThat(bars.rejected()).containsOnlyKeys(BAD);
        assertThat(bars.rejected().get(BAD)).contains(problem);
        assertThat(bars.problems().kept()).isNotEmpty();
    }

    private void assertRefused(Path path, String problem, String remedy) {
        assertThatThrownBy(() -> load(path))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(remedy)
                .hasMessageNotContaining("\n");
    }

    private FileBars load(Path path) {
        return FileBars.load(path, BarSelection.EVERYTHING, new WeekdayCalendar());
    }

    private FileBars load(BarSelection selection) {
        return FileBars.load(folder, selection, new WeekdayCalendar());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] zipped(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.core.time.NyseCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scan and universe on a folder of bars made here: a steady riser, a steady faller, a newcomer. */
class RealBarsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 2);

    @TempDir
    Path folder;

    @BeforeEach
    void writeBars() throws IOException {
        write("RISE", 300, 0.15, 2_000_000);
        write("FALL", 300, -0.15, 2_000_000);
        write("THIN", 300, 0.05, 1_000);
        write("BABY", 30, 0.05, 2_000_000);
    }

    @Test
    void scansAsOfTheLastBar() throws IOException {
        JsonNode scan = json("scan", "--bars", folder.toString(), "--format", "json");

        assertThat(scan.fieldNames()).toIterable().contains("asOf", "signals", "rejected", "elapsedMs", "dataLabel");
        assertThat(scan.get("asOf").asText()).isEqualTo("2021-03-11");
        assertThat(scan.get("signals")).isNotEmpty();
        scan.get("signals").forEach(signal -> assertThat(signal.fieldNames())
                .toIterable()
                .containsExactly(
                        "date",
                        "symbol",
                        "direction",
                        "strategy",
                        "close",
                        "atr14",
                        "rsi14",
                        "strength",
                        "conditions"));
        assertThat(scan.get("rejected").get(0).get("symbol").asText()).isEqualTo("BABY");
        assertThat(scan.get("rejected").get(0).get("reason").asText()).startsWith("STALE_BARS: last bar 2020-02-13");
    }

    @Test
    void scansEachDayWhenAskedTo() throws IOException {
        JsonNode scan = json(
                "scan",
                "--bars",
                folder.toString(),
                "--from",
                "2021-03-08",
                "--to",
                "2021-03-10",
                "--every-day",
                "--strategy",
                "high-base",
                "--symbols",
                "RISE",
                "--format",
                "json");

        assertThat(scan.get("asOf").asText()).isEqualTo("2021-03-10");
        assertThat(scan.get("signals").findValuesAsText("date"))
                .containsExactly("2021-03-08", "2021-03-09", "2021-03-10");
        assertThat(scan.get("signals").findValuesAsText("strategy")).containsOnly("high-base");
    }

    @Test
    void showsAPersonSignalsAndWhatWasNotJudged() {
        CommandRun run = CommandRun.of("scan", "--bars", folder.toString());

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out())
                .contains("Scan as of Thu 11 Mar 2021", "HISTORICAL", "RISE", "high-base", "NOT JUDGED", "BABY", " ms");
    }

    @Test
    void refusesSymbolsAndDatesThatAreNotThere() {
        refused("no bars of RISEN", "scan", "--bars", folder.toString(), "--symbols", "RISEN");
        refused("no bars on or before 2019-05-01", "scan", "--bars", folder.toString(), "--to", "2019-05-01");
        refused("no bars on or before 2019-05-01", "universe", "--bars", folder.toString(), "--as-of", "2019-05-01");
        refused("Bars run from 2020-01-02 to 2021-03-11", "scan", "--bars", folder.toString(), "--from", "2022-01-03");
    }

    @Test
    void filtersTheUniverseAndSaysWhichFiltersWereOff() throws IOException {
        JsonNode universe = json("universe", "--bars", folder.toString(), "--format", "json");

        assertThat(universe.fieldNames()).toIterable().contains("asOf", "selected", "excludedByReason", "filtersOff");
        assertThat(universe.get("asOf").asText()).isEqualTo("2021-03-11");
        assertThat(universe.get("selected").toString()).isEqualTo("[\"FALL\",\"RISE\"]");
        assertThat(universe.get("excludedByReason").toString()).isEqualTo("{\"STALE_BARS\":1,\"VOLUME_TOO_LOW\":1}");
        assertThat(universe.get("filtersOff")).hasSize(2);
    }

    @Test
    void showsAPersonTheUniverse() throws IOException {
        Path facts = Files.writeString(
                folder.resolveSibling(folder.getFileName() + "-facts.csv"),
                "symbol,asOf,marketCapUsd,sector\nRISE,2021-03-01,20000000000,Energy\nFALL,2021-03-01,1000000,Energy\n");

        CommandRun run = CommandRun.of(
                "universe", "--bars", folder.toString(), "--fundamentals", facts.toString(), "--max-data-age", "3650");

        Files.delete(facts);
        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out()).contains("RISE", "MARKET_CAP_TOO_SMALL", "filter off: optionable");
    }

    private static void refused(String expected, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.status()).as(run.out()).isEqualTo(1);
        assertThat(run.errors()).contains(expected);
        assertThat(run.errors().lines()).hasSize(2);
    }

    private static JsonNode json(String... arguments) throws IOException {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.status()).as(run.errors()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    /** A little up and down around a straight line, so that there is a range and neither RSI nor volume is extreme. */
    private void write(String symbol, int sessions, double slope, long volume) throws IOException {
        NyseCalendar calendar = new NyseCalendar();
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate day = calendar.sessionOnOrAfter(FIRST).date();
        for (int i = 0; i < sessions; i++) {
            double close = 100 + slope * i + (i % 3 == 0 ? -0.2 : 0.1);
            text.append(String.format(
                    java.util.Locale.ROOT,
                    "%s,%.2f,%.2f,%.2f,%.2f,%d%n",
                    day,
                    close,
                    close + 1,
                    close - 1,
                    close,
                    volume));
            day = calendar.sessionAfter(day).date();
        }
        Files.writeString(folder.resolve(symbol + ".csv"), text.toString());
    }
}

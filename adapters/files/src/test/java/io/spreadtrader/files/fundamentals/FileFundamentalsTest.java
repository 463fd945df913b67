package io.spreadtrader.files.fundamentals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFundamentalsTest {
    private static final Symbol MMM = Symbol.of("MMM");
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @TempDir
    private Path folder;

    @Test
    void readsMarketCapsAsDollarsBillionsOrWithAUnit() throws IOException {
        write(
                "list_2020-05-01.csv",
                "SYMBOL,Name,GICS Sector,market capitalization\n"
                        + "MMM,3M,Industrials,63.802B\nA,a,X,138721055226\nB,b,X,104.5\nC,c,X,\"1,234.5\"\nD,d,X,$1.5T\n");
        FileFundamentals facts = read(folder);

        assertThat(cap(facts, "MMM")).isEqualTo(63.802e9);
        assertThat(cap(facts, "A")).isEqualTo(138_721_055_226.0);
        assertThat(cap(facts, "B")).isEqualTo(104.5e9);
        assertThat(cap(facts, "C")).isEqualTo(1234.5e9);
        assertThat(cap(facts, "D")).isEqualTo(1.5e12);
    }

    @Test
    void takesMarketCapUsdAsDollarsHoweverSmall() throws IOException {
        write("facts.csv", "symbol,asOf,marketCapUsd,sector\nMMM,2020-05-01,9000,Industrials\n");

        assertThat(cap(read(folder), "MMM")).isEqualTo(9000);
    }

    @Test
    void takesASectorFromTheNearestListThatHasOne() throws IOException {
        write("x_2020-01-01.csv", "Symbol,Market Cap\nMMM,60B\nOLD,9B\n");
        write("x_2020-03-01.csv", "Symbol,Sector,Market Cap\nMMM,Industrials,61B\n");
        write("x_2020-04-01.csv", "Symbol,Sector,Market Cap\nMMM,Conglomerates,62B\n");
        write("x_2020-05-01.csv", "Symbol,Market Cap\nMMM,63B\n");
        FileFundamentals facts = read(folder);

        assertThat(facts.facts(MMM, LocalDate.of(2020, 2, 1)).orElseThrow().sector())
                .isEqualTo("Industrials");
        assertThat(facts.facts(MMM, MAY).orElseThrow().sector()).isEqualTo("Conglomerates");
        assertThat(facts.facts(Symbol.of("OLD"), MAY).orElseThrow().sector()).isEqualTo(StockFacts.UNKNOWN_SECTOR);
    }

    @Test
    void namesTheFileAndDateInForce() throws IOException {
        write("x_2020-01-01.csv", "Symbol,Market Cap\nMMM,60B\n");
        write("x_2020-05-01.csv", "Symbol,Market Cap\nMMM,63B\n");
        FileFundamentals facts = read(folder);

        assertThat(facts.source(LocalDate.of(2020, 4, 30))).isEqualTo("x_2020-01-01.csv (2020-01-01)");
        assertThat(facts.source(MAY)).isEqualTo("x_2020-05-01.csv (2020-05-01)");
        assertThat(facts.source(LocalDate.of(2019, 1, 1)))
                .isEqualTo("nothing dated 2019-01-01 or earlier; the first is x_2020-01-01.csv (2020-01-01)");
        assertThat(facts.newestDate(MAY)).contains(MAY);
    }

    @Test
    void reportsRowsWithoutAValue() throws IOException {
        write("x_2020-05-01.csv", "Symbol,Market Cap\nMMM,60B\nBRK.B,N/A\nBF.B,\nX Y,1B\nZ,-5B\n");
        FileFundamentals facts = read(folder);

        assertThat(facts.problems().count()).isEqualTo(4);
        assertThat(facts.problems().summary(1))
                .isEqualTo("x_2020-05-01.csv line 3: BRK.B has no market cap: 'N/A'; and 3 more");
        assertThat(facts.facts(Symbol.of("BRK.B"), MAY)).isEmpty();
    }

    @Test
    void refusesAListWithoutADate() throws IOException {
        Path file = write("constituents.csv", "Symbol,Sector,Market Cap\nMMM,Industrials,60B\n");

        assertRefused(file, "constituents.csv: nothing says which date it is of", "name it ..._YYYY-MM-DD.csv");
    }

    @Test
    void refusesWhatIsNoListOfFacts() throws IOException {
        assertRefused(
                write("a_2020-05-01.csv", "Symbol,Sector\nMMM,Industrials\n"),
                "a_2020-05-01.csv line 1: no column 'Market Cap'",
                "symbol,asOf,marketCapUsd,sector");
        assertRefused(write("b_2020-05-01.csv", "Symbol,Market Cap\n"), "a header and no rows", "its rows must be");
        assertRefused(write("c_2020-05-01.csv", "<html>not found</html>"), "it is a web page", "fetch it again");
        assertRefused(write("d_2020-05-01.csv", ""), "it is empty", "fetch it again");
        assertRefused(write("e_2020-05-01.csv", "Symbol,Market Cap\nMMM,?\n"), "no usable row", "its rows must be");
        assertRefused(folder.resolve("nowhere.csv"), "no fundamentals at", "check the path");
    }

    @Test
    void readsAnOptionableListWithSpacesInItsHeader() throws IOException {
        Path file = write("optionable.csv", "name, ticker, post\n\"A, Inc\",\"AAPL\",1\nB,brk/b,2\nC,not a one,3\n");
        FileFundamentals facts = FileFundamentals.read(Optional.empty(), Optional.of(file));

        assertThat(facts.optionable(Symbol.of("AAPL"))).contains(true);
        assertThat(facts.optionable(Symbol.of("BRK.B"))).contains(true);
        assertThat(facts.optionable(MMM)).contains(false);
        assertThat(facts.optionableSource()).isEqualTo("optionable.csv (2 symbols)");
        assertThat(facts.source(MAY)).isEqualTo("none given");
        assertThat(facts.problems().count()).isEqualTo(1);
    }

    @Test
    void refusesAnOptionableListWithoutTickers() throws IOException {
        Path file = write("optionable.csv", "name,post\nA,1\n");

        assertThatThrownBy(() -> FileFundamentals.read(Optional.empty(), Optional.of(file)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no column 'Ticker'")
                .hasMessageContaining("ticker or symbol");
    }

    @Test
    void readsTheRealConstituentsPointInTime() {
        FileFundamentals facts = FileFundamentals.read(
                Optional.of(SharedData.require("sp500-constituents/point-in-time")),
                Optional.of(SharedData.require("sp500-constituents/optionable_cboe_2022-12.csv")));

        StockFacts atFirst = facts.facts(MMM, LocalDate.of(2013, 1, 15)).orElseThrow();
        assertThat(atFirst.asOf()).isEqualTo(LocalDate.of(2012, 12, 27));
        assertThat(atFirst.marketCapUsd()).isEqualTo(63.802e9);
        assertThat(atFirst.sector()).isEqualTo("Industrials");
        assertThat(facts.facts(MMM, LocalDate.of(2014, 12, 31)).orElseThrow().marketCapUsd())
                .isEqualTo(104e9);
        StockFacts in2020 = facts.facts(MMM, LocalDate.of(2020, 6, 1)).orElseThrow();
        assertThat(in2020.asOf()).isEqualTo(LocalDate.of(2018, 2, 8));
        assertThat(in2020.marketCapUsd()).isEqualTo(138_721_055_226.0);
        assertThat(facts.facts(MMM, LocalDate.of(2012, 12, 26))).isEmpty();
        assertThat(facts.source(LocalDate.of(2020, 6, 1)))
                .isEqualTo("constituents-financials_2018-02-08.csv (2018-02-08)");
        assertThat(facts.optionable(Symbol.of("BRK.B"))).contains(true);
        assertThat(facts.optionable(Symbol.of("ZZZZ"))).contains(false);
    }

    private FileFundamentals read(Path path) {
        return FileFundamentals.read(Optional.of(path), Optional.empty());
    }

    private static double cap(FileFundamentals facts, String symbol) {
        return facts.facts(Symbol.of(symbol), MAY).orElseThrow().marketCapUsd();
    }

    private void assertRefused(Path path, String problem, String remedy) {
        assertThatThrownBy(() -> read(path))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(remedy);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

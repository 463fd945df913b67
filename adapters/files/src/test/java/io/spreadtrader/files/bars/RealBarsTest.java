package io.spreadtrader.files.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.SharedData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The real sets of bars kept beside the repository. */
class RealBarsTest {
    @Test
    void readsTheFiveYearsTo2023() {
        FileBars bars = load("sp500-daily-2018-2023/daily.zip", BarSelection.EVERYTHING);

        assertThat(bars.symbols()).hasSize(501);
        assertThat(bars.symbols().stream()
                        .mapToInt(symbol -> series(bars, symbol).size())
                        .sum())
                .isEqualTo(687_592);
        assertThat(bars.rejected()).isEmpty();
        assertThat(bars.problems().isEmpty()).isTrue();
        assertThat(bars.adjustment()).isEqualTo("as given");
        assertThat(series(bars, Symbol.of("AAPL")).bar(0))
                .isEqualTo(new Bar(
                        LocalDate.of(2018, 1, 2),
                        42.540000915527344,
                        43.07500076293945,
                        42.31499862670898,
                        43.06499862670898,
                        102_223_600));
        assertThat(bars.lastCommonSessions(2)).containsExactly(LocalDate.of(2023, 6, 28), LocalDate.of(2023, 6, 29));
    }

    @Test
    void readsTheEightYearsTo2017AndReportsTheirBadTicks() {
        FileBars bars = load("sp500-daily-2010-2017/daily.zip", BarSelection.EVERYTHING);

        assertThat(bars.symbols()).hasSize(441).contains(Symbol.of("BRK.B"));
        assertThat(bars.rejected()).isEmpty();
        assertThat(bars.problems().count()).isEqualTo(10);
        assertThat(bars.problems().kept()).anyMatch(problem -> problem.toString()
                .equals("daily.zip/avb.us.txt line 179: close 0.8997 is outside low 89.844 to high 90.843"));
        BarSeries avb = series(bars, Symbol.of("AVB"));
        assertThat(avb.indexOf(LocalDate.of(2010, 9, 16))).isNegative();
        for (int i = 1; i < avb.size(); i++) {
            assertThat(avb.close(i)).isCloseTo(avb.close(i - 1), within(avb.close(i - 1) * 0.2));
        }
    }

    @Test
    void readsTheTwoYearsTo2021AndDropsTheEmptyFiles() {
        FileBars bars = load("sp500-daily-2020-2021-mit/daily.zip", BarSelection.EVERYTHING);

        assertThat(bars.symbols()).hasSize(497);
        assertThat(bars.rejected().keySet())
                .extracting(Symbol::ticker)
                .containsExactly("BF.B", "BRK.B", "CEG", "GEHC", "KVUE", "VLTO");
        assertThat(bars.rejected().get(Symbol.of("CEG"))).isEqualTo("daily.zip/CEG.csv line 1: a header and no rows");
        assertThat(bars.adjustment()).isEqualTo("as given (Close column; Adj Close ignored)");
        assertThat(series(bars, Symbol.of("AAPL")).close(0)).isEqualTo(75.0875015258789);
    }

    @Test
    void readsLeansSample() {
        for (String path : List.of("lean-sample-data/Data/equity/usa/daily", "lean-sample-data")) {
            FileBars bars = load(path, BarSelection.EVERYTHING);

            assertThat(bars.symbols()).hasSize(21);
            assertThat(bars.rejected()).isEmpty();
            assertThat(bars.adjustment()).isEqualTo("as traded");
            BarSeries apple = series(bars, Symbol.of("AAPL"));
            assertThat(apple.bar(0)).isEqualTo(new Bar(LocalDate.of(1998, 1, 2), 13.63, 16.25, 13.5, 16.25, 6_315_000));
            assertThat(apple.lastDate()).isEqualTo(LocalDate.of(2021, 3, 31));
        }
    }

    @Test
    void readsFewSymbolsAndDates() {
        Symbol apple = Symbol.of("AAPL");
        BarSelection selection = BarSelection.EVERYTHING
                .ofSymbols(List.of(apple, Symbol.of("MSFT")))
                .between(Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2020, 12, 31)))
                .withHistory(252);

        FileBars bars = load("sp500-daily-2018-2023/daily.zip", selection);

        assertThat(bars.symbols()).hasSize(2);
        assertThat(series(bars, apple).size()).isEqualTo(252 + 253);
        assertThat(bars.daily(apple, Instant.parse("2020-03-02T12:00:00Z"))
                        .orElseThrow()
                        .lastDate())
                .isEqualTo(LocalDate.of(2020, 2, 28));
    }

    private static FileBars load(String name, BarSelection selection) {
        return FileBars.load(SharedData.require(name), selection, new WeekdayCalendar());
    }

    private static BarSeries series(FileBars bars, Symbol symbol) {
        return bars.whole(symbol).orElseThrow();
    }
}

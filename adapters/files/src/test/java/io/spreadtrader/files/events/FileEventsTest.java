package io.spreadtrader.files.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.port.StockEvent.Split;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEventsTest {
    private static final Symbol AAPL = Symbol.of("AAPL");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 17);

    @TempDir
    private Path folder;

    @Test
    void readsReportDates() throws IOException {
        write("earnings.csv", "symbol,report_date\nAAPL,2021-05-17\n");

        assertThat(on(DAY)).containsExactly(new Earnings(DAY, ReportTime.UNKNOWN));
    }

    @Test
    void readsTheTimeOfDayOfAReport() throws IOException {
        write(
                "earnings.csv",
                "symbol,earnings_date,eps\nAAPL,2021-05-17T12:30:00.000Z,1\nAAPL,2021-05-18T20:30:00.000Z,1\n"
                        + "AAPL,2021-05-20T01:00:00.000Z,1\nAAPL,2021-05-21T00:00:00.000Z,1\n"
                        + "AAPL,2021-05-24T16:00:00.000Z,1\n");

        assertThat(read().events(AAPL, DAY, DAY.plusDays(30)))
                .containsExactly(
                        new Earnings(DAY, ReportTime.BEFORE_OPEN),
                        new Earnings(DAY.plusDays(1), ReportTime.AFTER_CLOSE),
                        new Earnings(DAY.plusDays(2), ReportTime.AFTER_CLOSE),
                        new Earnings(DAY.plusDays(4), ReportTime.UNKNOWN),
                        new Earnings(DAY.plusDays(7), ReportTime.UNKNOWN));
    }

    @Test
    void readsDividendsInColumns() throws IOException {
        write("dividends.csv", "Date,AAPL,BRK-B\n2021-05-17 00:00:00-04:00,0.22,0.0\n2021-05-18,0,0\n2021-05-19,0,\n");
        FileEvents events = read();

        assertThat(on(DAY)).containsExactly(new ExDividend(DAY, 0.22, false));
        assertThat(events.events(Symbol.of("BRK.B"), DAY, DAY.plusDays(5))).isEmpty();
        assertThat(events.knowsDividends(Symbol.of("BRK.B"), DAY.plusDays(1))).isTrue();
        assertThat(events.knowsDividends(Symbol.of("BRK.B"), DAY.plusDays(2))).isFalse();
        assertThat(events.knowsDividends(Symbol.of("MSFT"), DAY)).isFalse();
        assertThat(events.problems().kept())
                .singleElement()
                .hasToString("dividends.csv line 4: BRK.B has no amount: ''");
    }

    @Test
    void readsEveryType() throws IOException {
        write(
                "events.csv",
                "Symbol,Type,Date,Amount,Time\nAAPL,Earnings,2021-05-17,,amc\nAAPL,dividend,20210517,0.22,\n"
                        + "AAPL,special-dividend,2021-05-17,5,\nAAPL,split,2021-05-17,4:1,\n");

        assertThat(on(DAY))
                .containsExactly(
                        new Earnings(DAY, ReportTime.AFTER_CLOSE),
                        new ExDividend(DAY, 0.22, false),
                        new ExDividend(DAY, 5, true),
                        new Split(DAY, 4));
    }

    @Test
    void tellsAnEventInTwoFilesOnceWithTheTimeThatOneKnows() throws IOException {
        write("a.csv", "symbol,report_date\nAAPL,2021-05-17\n");
        write("b.csv", "symbol,earnings_date\nAAPL,2021-05-17T20:30:00.000Z\n");
        write("c.csv", "symbol,type,date\nAAPL,earnings,2021-05-17\n");

        assertThat(on(DAY)).containsExactly(new Earnings(DAY, ReportTime.AFTER_CLOSE));
    }

    @Test
    void knowsEarningsOnlyAsFarAsTheRowsReach() throws IOException {
        write("a.csv", "symbol,report_date\nAAPL,2021-02-16\nAAPL,2021-05-17\n");
        FileEvents events = read();

        assertThat(events.knowsEarnings(AAPL, LocalDate.of(2021, 4, 1))).isTrue();
        assertThat(events.knowsEarnings(AAPL, DAY.plusDays(45))).isTrue();
        assertThat(events.knowsEarnings(AAPL, DAY.plusDays(46))).isFalse();
        assertThat(events.knowsEarnings(AAPL, LocalDate.of(2020, 9, 1))).isFalse();
    }

    @Test
    void reportsBadRows() throws IOException {
        write(
                "events.csv",
                "symbol,type,date,amount\nAAPL,earnings,2021-05-17,\nAAPL,party,2021-05-17,\nAAPL,dividend,2021-05-17,-1\n"
                        + "AAPL,split,2021-05-17,0\nAAPL,earnings,someday,\n?,earnings,2021-05-17,\n");

        assertThat(read().problems().kept())
                .extracting(Object::toString)
                .containsExactly(
                        "events.csv line 3: unknown type 'party' (earnings, dividend, special-dividend, split or"
                                + " corporate-action)",
                        "events.csv line 4: a dividend needs a positive amount: '-1'",
                        "events.csv line 5: a split needs a positive ratio such as 2 or 2:1: '0'",
                        "events.csv line 6: no date: 'someday'",
                        "events.csv line 7: not a ticker symbol: '?'");
    }

    @Test
    void refusesWhatIsNoTableOfEvents() throws IOException {
        assertRefused(
                "Date,Open,High,Low,Close,Volume\n2024-01-02,1,2,1,2,9\n", "no table of events", "the header must be");
        assertRefused("symbol,price\nAAPL,1\n", "no table of events: 'symbol,price'", "the header must be");
        assertRefused("Date,AAPL,not a ticker\n2021-05-17,0,0\n", "column 'not a ticker'", "the header must be");
        assertRefused("symbol,report_date\n", "a header and no rows", "its rows must be");
        assertRefused("symbol,report_date\nAAPL,someday\n", "no usable row: x.csv line 2", "its rows must be");
        assertRefused("<html></html>", "it is a web page", "fetch it again");
        assertThatThrownBy(() -> FileEvents.read(List.of(folder.resolve("nowhere"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no events at");
    }

    @Test
    void knowsNothingWhereNothingIsGiven() {
        FileEvents nothing = FileEvents.read(List.of());

        assertThat(nothing.source()).isEqualTo("none given");
        assertThat(nothing.knowsEarnings(AAPL, DAY)).isFalse();
    }

    @Test
    void readsTheRealEvents() {
        FileEvents events = FileEvents.read(List.of(SharedData.require("earnings-dividends")));

        LocalDate year = LocalDate.of(2021, 1, 1);
        List<StockEvent> apple = events.events(AAPL, year, year.plusYears(1));
        assertThat(apple.stream().filter(ExDividend.class::isInstance))
                .containsExactly(
                        new ExDividend(LocalDate.of(2021, 2, 5), 0.205, false),
                        new ExDividend(LocalDate.of(2021, 5, 7), 0.22, false),
                        new ExDividend(LocalDate.of(2021, 8, 6), 0.22, false),
                        new ExDividend(LocalDate.of(2021, 11, 5), 0.22, false));
        assertThat(apple.stream().filter(Earnings.class::isInstance)).isNotEmpty();
        assertThat(events.knowsEarnings(AAPL, LocalDate.of(2019, 6, 3))).isTrue();
        assertThat(events.knowsDividends(AAPL, LocalDate.of(2019, 6, 3))).isTrue();
        assertThat(events.knowsDividends(Symbol.of("T"), LocalDate.of(2019, 6, 3)))
                .isFalse();
        assertThat(events.source())
                .isEqualTo("dividends_1999_2024.csv, earnings_dates_601_symbols.csv, earnings_eps_416_symbols.csv");
    }

    private List<StockEvent> on(LocalDate date) {
        return read().events(AAPL, date, date);
    }

    private FileEvents read() {
        return FileEvents.read(List.of(folder));
    }

    private void assertRefused(String text, String problem, String remedy) throws IOException {
        Path file = write("x.csv", text);
        assertThatThrownBy(() -> FileEvents.read(List.of(file)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(remedy);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

package io.spreadtrader.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.port.ReferenceData.KnownPeriod;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every archive of reference data keeps: all of it, and nothing dated later than asked for. */
public abstract class ReferenceArchiveContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private ReferenceArchive archive;

    protected abstract ReferenceArchive emptyArchive();

    @BeforeEach
    void startEmpty() {
        archive = emptyArchive();
    }

    @Test
    void the_newest_set_of_the_date_or_earlier_is_given_whole() {
        archive.store(set(MONDAY, 1e12));
        archive.store(set(MONDAY.plusDays(7), 2e12));

        assertThat(archive.newest(MONDAY.minusDays(1))).isEmpty();
        assertThat(archive.newest(MONDAY)).contains(set(MONDAY, 1e12));
        assertThat(archive.newest(MONDAY.plusDays(6))).contains(set(MONDAY, 1e12));
        assertThat(archive.newest(MONDAY.plusDays(70))).contains(set(MONDAY.plusDays(7), 2e12));
    }

    @Test
    void the_same_date_stored_again_replaces_the_former() {
        archive.store(set(MONDAY, 1e12));
        archive.store(set(MONDAY, 3e12));

        assertThat(archive.newest(MONDAY)).contains(set(MONDAY, 3e12));
    }

    private static ReferenceData set(LocalDate date, double cap) {
        Symbol apple = Symbol.of("AAPL");
        Symbol berkshire = Symbol.of("BRK.B");
        return new ReferenceData(
                date,
                Map.of(
                        apple, new StockFacts(date, cap, "Technology", OptionalDouble.of(1.1)),
                        berkshire, new StockFacts(date, cap, "Financials", OptionalDouble.empty())),
                Map.of(apple, true, berkshire, false),
                Map.of(
                        apple,
                        List.of(
                                new StockEvent.Earnings(date.plusDays(9), StockEvent.ReportTime.AFTER_CLOSE),
                                new StockEvent.ExDividend(date.plusDays(20), 0.1 + 0.2, false),
                                new StockEvent.Split(date.plusDays(30), 4),
                                new StockEvent.CorporateAction(date.plusDays(40), "spin-off"))),
                Map.of(apple, new KnownPeriod(date.minusDays(90), date.plusDays(90))),
                Map.of(apple, new KnownPeriod(date.minusDays(30), date.plusDays(30))),
                "facts of a test",
                "list of a test",
                "events of a test");
    }
}

package io.spreadtrader.core.port;

import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.store.BooksBuilder.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of day reports must do. */
public abstract class ReportSinkContract {
    private ReportSink sink;

    protected abstract ReportSink sink();

    /** The texts kept, by day. */
    protected abstract Map<LocalDate, String> kept();

    @BeforeEach
    void connect() {
        sink = sink();
    }

    @Test
    void everyDayIsKept() {
        sink.store(aDay(SESSION), "monday");
        sink.store(aDay(SESSION.plusDays(1)), "tuesday");

        assertThat(kept()).isEqualTo(Map.of(SESSION, "monday", SESSION.plusDays(1), "tuesday"));
    }

    @Test
    void aDayStoredAgainReplacesTheFormer() {
        sink.store(aDay(SESSION), "torn");
        sink.store(aDay(SESSION), "whole");

        assertThat(kept()).isEqualTo(Map.of(SESSION, "whole"));
    }
}

package io.spreadtrader.functions.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.port.fake.ReportsInMemory;
import io.spreadtrader.core.report.ReportDay;
import io.spreadtrader.functions.FunctionsScenario;
import io.spreadtrader.functions.report.ReportResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportHandlerTest {
    private final FunctionsScenario functions = new FunctionsScenario(MemoryStores.forgetful());
    private final ReportsInMemory reports = new ReportsInMemory();
    private final ReportHandler handler = new ReportHandler(
            functions.ports(), new ReportDay(functions.ports(), reports, new SwitchTradingState(functions.ports())));

    @Test
    void closesTheBooksOnceAMinuteAfterTheClose() {
        functions
                .clock()
                .moveTo(functions.session().close().plus(Duration.ofMinutes(1)).minusMillis(1));
        assertThat(handler.handle().outcome()).isEqualTo(Outcome.NOT_CLOSED);
        functions.clock().pass(Duration.ofMillis(1));

        assertThat(handler.handle()).isEqualTo(new ReportResult(Outcome.CLOSED, "2026-02-11"));
        int before = functions.committed().size();
        assertThat(handler.handle().outcome()).isEqualTo(Outcome.ALREADY_CLOSED);
        assertThat(functions.committed()).hasSize(before);
        assertThat(functions.alertIds()).containsExactly("2026-02-11#REPORT");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-11T18:15:00Z, NOT_CLOSED",
        "2026-11-27T18:15:00Z, CLOSED",
        "2026-11-26T18:15:00Z, NO_SESSION",
    })
    void theCalendarPicksTheSlot(Instant at, Outcome expected) {
        functions.clock().moveTo(at);

        assertThat(handler.handle().outcome()).isEqualTo(expected);
    }
}

package io.spreadtrader.grpc.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.fake.BarsInMemory;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.proto.scanner.DateRange;
import io.spreadtrader.proto.scanner.ScanRequest;
import io.spreadtrader.proto.scanner.ScanResponse;
import io.spreadtrader.proto.scanner.ScannerServiceGrpc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScannerServiceTest {
    private static final List<BarSeries> BARS = IntStream.range(0, 60)
            .mapToObj(i -> BarSeriesBuilder.aBarSeries()
                    .of("S" + i)
                    .randomWalk(320, 100, i)
                    .build()
                    .last(i == 7 ? 230 : 320))
            .toList();
    private static final LocalDate LAST = BARS.getFirst().lastDate();
    private static final Instant NOW =
            ScannerOverTheWire.CALENDAR.sessionAfter(LAST).open().plusSeconds(1);
    private static final Symbol UNUSABLE = Symbol.of("TORN");

    private final BarSource source =
            new BarsInMemory(BARS, ScannerOverTheWire.CALENDAR, Map.of(UNUSABLE, "a torn file"));
    private final ScannerOverTheWire scanner = new ScannerOverTheWire(source, NOW);

    @AfterEach
    void close() {
        scanner.close();
    }

    @Test
    void finds_over_the_wire_exactly_what_a_scan_here_finds() {
        List<Symbol> asked = new ArrayList<>(source.symbols());
        asked.add(UNUSABLE);
        asked.add(Symbol.of("NOSUCH"));
        asked.add(asked.getFirst());
        ScanOutcome here = here(asked, NOW);

        ScanOutcome there = client().scan(asked, NOW);

        assertThat(there).isEqualTo(here);
        assertThat(there.ranked()).isNotEmpty();
        assertThat(there.rejected()).containsKeys(UNUSABLE, Symbol.of("NOSUCH"));
        assertThat(there.incomplete().keySet()).isNotEmpty();
    }

    @Test
    void finds_the_same_again_and_at_every_other_instant() {
        List<Symbol> asked = source.symbols();
        for (int day = 0; day < 40; day++) {
            Instant asOf = ScannerOverTheWire.CALENDAR
                    .sessionBefore(LAST.minusDays(day))
                    .close();
            assertThat(client().scan(asked, asOf)).isEqualTo(here(asked, asOf));
            assertThat(client().scan(asked, asOf)).isEqualTo(here(asked, asOf));
        }
    }

    @Test
    void answers_a_symbol_without_a_signal_with_an_empty_list() {
        ScanResponse response = ask(request("S0", "S1", "S2", "S3", "S4", "S5"));
        assertThat(response.getSignalsMap()).hasSize(6);
        assertThat(response.getSignalsMap().values())
                .anySatisfy(found -> assertThat(found.getSignalTypesList()).isEmpty());
    }

    @Test
    void rejects_a_text_that_is_no_symbol_and_judges_the_others() {
        ScanResponse response = ask(request("S0", "not a symbol!", "", "s1"));
        assertThat(response.getSignalsMap()).containsOnlyKeys("S0", "s1");
        assertThat(response.getRejectedMap())
                .containsOnlyKeys("not a symbol!", "")
                .containsEntry("", "UNKNOWN_SYMBOL: not a ticker symbol: ''");
    }

    @Test
    void takes_now_for_a_request_without_an_instant() {
        ScanResponse response = ask(request("S0"));
        assertThat(Times.instant(response.getAsOf())).isEqualTo(NOW);
        assertThat(response.getElapsedMicroseconds()).isNotNegative();
    }

    @Test
    void scans_as_of_the_end_of_the_range() {
        DateRange range =
                DateRange.newBuilder().setEndDate(LAST.minusDays(20).toString()).build();
        ScanResponse response =
                ask(request("S0", "S1").toBuilder().setDateRange(range).build());
        Instant asOf = Times.instant(response.getAsOf());

        assertThat(ScannerOverTheWire.CALENDAR.dateOf(asOf)).isEqualTo(LAST.minusDays(20));
        assertThat(ScannerOverTheWire.CALENDAR.dateOf(asOf.plusNanos(1))).isEqualTo(LAST.minusDays(19));
    }

    @Test
    void does_not_look_at_bars_before_the_range() {
        DateRange range = DateRange.newBuilder()
                .setStartDate(LAST.minusDays(5).toString())
                .build();
        ScanResponse response =
                ask(request("S0").toBuilder().setDateRange(range).build());
        assertThat(response.getRejectedOrThrow("S0")).startsWith("INSUFFICIENT_HISTORY");
    }

    @Test
    void asks_only_the_strategies_named() {
        ScanRequest everything =
                request(source.symbols().stream().map(Symbol::ticker).toArray(String[]::new));
        ScanResponse response =
                ask(everything.toBuilder().addStrategies("low-base").build());
        assertThat(response.getSignalsMap().values())
                .flatExtracting(found -> found.getDetailsList())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail.getStrategy()).isEqualTo("low-base"));
    }

    @Test
    void refuses_what_is_wrong_with_the_request_as_a_whole_in_one_line() {
        assertRefused(request("S0").toBuilder().addStrategies("magic").build(), "unknown strategy 'magic'");
        assertRefused(inRange("2024-02-30", ""), "start_date is not a date like 2026-01-31: '2024-02-30'");
        assertRefused(inRange("", "tomorrow"), "end_date is not a date like 2026-01-31: 'tomorrow'");
        assertRefused(inRange("2024-03-02", "2024-03-01"), "start_date 2024-03-02 is after end_date 2024-03-01");
        assertRefused(
                ScanRequest.newBuilder()
                        .addAllSymbols(Collections.nCopies(1_001, "S0"))
                        .build(),
                "1001 symbols are too many for one scan; at most 1000");
        assertThat(scanner.reports).extracting(ScanReport::ending).containsOnly(ScanReport.Ending.REFUSED);
    }

    @Test
    void takes_as_many_symbols_as_it_says() {
        assertThat(ask(ScanRequest.newBuilder()
                                .addAllSymbols(Collections.nCopies(1_000, "S0"))
                                .build())
                        .getSignalsMap())
                .containsOnlyKeys("S0");
    }

    @Test
    void is_refused_at_the_client_as_at_the_server() {
        List<Symbol> tooMany = Collections.nCopies(1_001, Symbol.of("S0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client().scan(tooMany, NOW))
                .withMessage("1001 symbols are too many for one scan; at most 1000");
    }

    @Test
    void reports_every_scan_with_its_run() {
        client().ofRun("2025-03-03#15:00").scan(List.of(Symbol.of("S0"), Symbol.of("NOSUCH")), NOW);
        ScanReport report = Waiting.forFirst(scanner.reports);
        assertThat(report.runId()).isEqualTo("2025-03-03#15:00");
        assertThat(report.ending()).isEqualTo(ScanReport.Ending.ANSWERED);
        assertThat(report.symbols()).isEqualTo(2);
        assertThat(report.rejected()).containsOnlyKeys("NOSUCH");
    }

    private void assertRefused(ScanRequest request, String because) {
        assertThatThrownBy(() -> ask(request)).isInstanceOfSatisfying(StatusRuntimeException.class, refused -> {
            assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(refused.getStatus().getDescription()).startsWith(because).doesNotContain("\n");
        });
    }

    private static ScanRequest inRange(String start, String end) {
        DateRange range =
                DateRange.newBuilder().setStartDate(start).setEndDate(end).build();
        return request("S0").toBuilder().setDateRange(range).build();
    }

    private static ScanRequest request(String... symbols) {
        return ScanRequest.newBuilder().addAllSymbols(List.of(symbols)).build();
    }

    private ScanResponse ask(ScanRequest request) {
        return ScannerServiceGrpc.newBlockingStub(scanner.channel)
                .withDeadlineAfter(Duration.ofSeconds(20))
                .scan(request);
    }

    private GrpcScanner client() {
        return new GrpcScanner(scanner.channel, Duration.ofSeconds(20));
    }

    private ScanOutcome here(List<Symbol> symbols, Instant asOf) {
        return new ScanForSignals(
                        source, ScannerOverTheWire.NO_EVENTS, Configuration.STANDARD, ScannerOverTheWire.CALENDAR)
                .scan(symbols, asOf);
    }
}

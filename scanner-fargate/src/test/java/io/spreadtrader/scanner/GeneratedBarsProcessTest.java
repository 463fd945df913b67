package io.spreadtrader.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.grpc.scanner.GrpcScanner;
import io.spreadtrader.proto.scanner.DateRange;
import io.spreadtrader.proto.scanner.ScanRequest;
import io.spreadtrader.proto.scanner.ScannerServiceGrpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged scanner on made-up bars: 500 symbols, 252 sessions each. */
class GeneratedBarsProcessTest {
    private static final NyseCalendar CALENDAR = new NyseCalendar();
    private static final int SESSIONS = 252;

    @TempDir
    private static Path folder;

    private static Path bars;
    private static List<String> tickers;
    private static Instant asOf;
    private static ScannerProcess scanner;

    @BeforeAll
    static void start() throws IOException {
        bars = Files.createDirectory(folder.resolve("bars"));
        tickers = new ArrayList<>(OriginalScenario.TICKERS);
        IntStream.range(0, 497).forEach(i -> tickers.add("X" + i));
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < tickers.size(); i++) {
            List<Bar> made = BarSeriesBuilder.aBarSeries()
                    .onDays(date -> CALENDAR.session(date).isPresent())
                    .randomWalk(SESSIONS, 150, i)
                    .bars();
            List<String> rows = new ArrayList<>(List.of("date,open,high,low,close,volume"));
            made.forEach(bar -> rows.add(bar.date() + "," + bar.open() + "," + bar.high() + "," + bar.low() + ","
                    + bar.close() + "," + bar.volume()));
            Files.write(bars.resolve(tickers.get(i) + ".csv"), rows);
            last = made.getLast().date();
        }
        asOf = CALENDAR.sessionAfter(last).open().plusSeconds(60);
        scanner = ScannerProcess.start(bars, folder);
    }

    @AfterAll
    static void stop() {
        scanner.close();
    }

    @Test
    void answers_the_original_question_within_two_seconds() {
        OriginalScenario.isKeptBy(scanner.channel(), asOf);
    }

    @Test
    void answers_as_a_scan_in_this_process_does() {
        OriginalScenario.answersAsAScanHere(scanner.channel(), bars, asOf);
    }

    @Test
    void tells_how_long_five_hundred_symbols_take() {
        ScanRequest request = ScanRequest.newBuilder()
                .addAllSymbols(tickers)
                .setAsOf(Times.message(asOf))
                .build();
        OriginalScenario.report(scanner.channel(), request, 0);
        assertThat(ScannerServiceGrpc.newBlockingStub(scanner.channel())
                        .scan(request)
                        .getSignalsCount())
                .isEqualTo(500);
    }

    @Test
    void refuses_a_range_that_ends_before_it_begins() {
        ScanRequest request = ScanRequest.newBuilder()
                .addSymbols("AAPL")
                .setDateRange(DateRange.newBuilder().setStartDate("2024-03-02").setEndDate("2024-03-01"))
                .build();

        assertThatThrownBy(() ->
                        ScannerServiceGrpc.newBlockingStub(scanner.channel()).scan(request))
                .isInstanceOfSatisfying(StatusRuntimeException.class, refused -> {
                    assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                    assertThat(refused.getStatus().getDescription())
                            .isEqualTo("start_date 2024-03-02 is after end_date 2024-03-01");
                });
    }

    @Test
    void says_over_grpc_that_it_serves() {
        HealthCheckResponse response =
                HealthGrpc.newBlockingStub(scanner.channel()).check(HealthCheckRequest.getDefaultInstance());
        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
    }

    @Test
    void shows_its_services_to_whoever_asks() throws Exception {
        CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> questions = ServerReflectionGrpc.newStub(scanner.channel())
                .serverReflectionInfo(new StreamObserver<>() {
                    @Override
                    public void onNext(ServerReflectionResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        answer.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
        questions.onNext(
                ServerReflectionRequest.newBuilder().setListServices("").build());

        assertThat(answer.get(10, TimeUnit.SECONDS).getListServicesResponse().getServiceList())
                .anySatisfy(service -> assertThat(service.getName()).isEqualTo("spreadtrader.scanner.ScannerService"));
        questions.onCompleted();
    }

    @Test
    void is_healthy_with_its_bars_and_counts_its_scans() throws IOException {
        scan("counted");
        assertThat(scanner.get("/q/health").body()).contains("\"status\": \"UP\"", "\"symbols\": 500");
        assertThat(scanner.get("/q/metrics").body())
                .contains("spreadtrader_scan_seconds_count{ending=\"ANSWERED\"")
                .contains("spreadtrader_scan_rejected_total{reason=\"UNKNOWN_SYMBOL\"")
                .contains("spreadtrader_scan_signals_total");
    }

    @Test
    void logs_run_and_symbol_as_json() {
        scan("2025-01-02#15:00");
        // The answer may be here before its line is written.
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < until && !isLogged("2025-01-02#15:00")) {
            Thread.onSpinWait();
        }
        assertThat(scanner.logLines()).anySatisfy(line -> assertThat(line)
                .startsWith("{")
                .contains("\"runId\":\"2025-01-02#15:00\"", "\"symbol\":\"NOSUCH\"", "UNKNOWN_SYMBOL"));
    }

    private static boolean isLogged(String run) {
        return scanner.logLines().stream().anyMatch(line -> line.contains(run) && line.contains("NOSUCH"));
    }

    private static void scan(String run) {
        new GrpcScanner(scanner.channel(), Duration.ofSeconds(10))
                .ofRun(run)
                .scan(List.of(Symbol.of("AAPL"), Symbol.of("NOSUCH")), asOf);
    }
}

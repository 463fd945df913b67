package io.spreadtrader.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.events.FileEvents;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.grpc.scanner.GrpcScanner;
import io.spreadtrader.proto.scanner.ScanRequest;
import io.spreadtrader.proto.scanner.ScanResponse;
import io.spreadtrader.proto.scanner.ScannerServiceGrpc;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Given a running scanner, AAPL, MSFT and TSLA are answered within two seconds. */
final class OriginalScenario {
    static final List<String> TICKERS = List.of("AAPL", "MSFT", "TSLA");
    private static final int WARM_CALLS = 500;

    private OriginalScenario() {}

    /** With a stub that knows nothing of ours but the messages. */
    static void isKeptBy(Channel channel, Instant asOf) {
        ScanRequest request = ScanRequest.newBuilder()
                .addAllSymbols(TICKERS)
                .setAsOf(Times.message(asOf))
                .build();
        // The client's own start, its connection and its classes, is not the scanner's time.
        ScannerServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .scan(ScanRequest.getDefaultInstance());
        long startedAt = System.nanoTime();
        ScanResponse response = ScannerServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(2, TimeUnit.SECONDS)
                .scan(request);
        long first = System.nanoTime() - startedAt;

        assertThat(response.getSignalsMap()).containsOnlyKeys(TICKERS);
        assertThat(response.getRejectedMap()).isEmpty();
        assertThat(Duration.ofNanos(first)).isLessThan(Duration.ofSeconds(2));
        report(channel, request, first);
    }

    /** What comes over the wire is what a scan of the same bars in this process finds. */
    static void answersAsAScanHere(Channel channel, Path bars, Instant asOf) {
        NyseCalendar calendar = new NyseCalendar();
        FileBars source = FileBars.load(bars, BarSelection.EVERYTHING, calendar);
        ScanForSignals here = new ScanForSignals(source, FileEvents.read(List.of()), Configuration.STANDARD, calendar);
        List<Symbol> everything = source.symbols();

        assertThat(new GrpcScanner(channel, Duration.ofSeconds(20)).scan(everything, asOf))
                .isEqualTo(here.scan(everything, asOf));
    }

    static void report(Channel channel, ScanRequest request, long first) {
        var stub = ScannerServiceGrpc.newBlockingStub(channel);
        long[] nanos = new long[WARM_CALLS];
        for (int i = 0; i < 2 * WARM_CALLS; i++) {
            long startedAt = System.nanoTime();
            stub.scan(request);
            nanos[i % WARM_CALLS] = System.nanoTime() - startedAt;
        }
        Arrays.sort(nanos);
        System.out.println("over gRPC, " + request.getSymbolsCount() + " symbols, microseconds: first " + first / 1_000
                + ", warm p50 " + nanos[WARM_CALLS / 2] / 1_000 + ", p99 " + nanos[WARM_CALLS * 99 / 100] / 1_000);
    }
}

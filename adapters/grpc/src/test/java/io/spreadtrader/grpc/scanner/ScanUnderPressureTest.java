package io.spreadtrader.grpc.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import io.spreadtrader.core.port.fake.BarsInMemory;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.BarSeriesBuilder;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.OutageException;
import io.spreadtrader.proto.scanner.ScanRequest;
import io.spreadtrader.proto.scanner.ScanResponse;
import io.spreadtrader.proto.scanner.ScannerServiceGrpc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sources that are slow or fail, callers that go, more scans than threads. */
class ScanUnderPressureTest {
    private static final List<BarSeries> BARS = IntStream.range(0, 20)
            .mapToObj(i -> BarSeriesBuilder.aBarSeries()
                    .of("S" + i)
                    .randomWalk(320, 100, i)
                    .build())
            .toList();
    private static final List<Symbol> SYMBOLS =
            BARS.stream().map(BarSeries::symbol).toList();
    private static final Instant NOW =
            ScannerOverTheWire.CALENDAR.sessionAfter(BARS.getFirst().lastDate()).open();

    private final SlowBars source = new SlowBars(new BarsInMemory(BARS, ScannerOverTheWire.CALENDAR));
    private ScannerOverTheWire scanner;

    @AfterEach
    void close() {
        source.letGo.countDown();
        scanner.close();
    }

    @Test
    void judges_several_symbols_at_once_but_no_more_than_it_has_threads_for() {
        scanner = new ScannerOverTheWire(source, NOW, 3, 64);
        CompletableFuture<ScanOutcome> first = ask(SYMBOLS);
        CompletableFuture<ScanOutcome> second = ask(SYMBOLS);
        Waiting.until(() -> source.asking.get() == 3);
        source.letGo.countDown();

        assertThat(first.join().signals()).hasSize(SYMBOLS.size());
        assertThat(second.join()).isEqualTo(first.join());
        assertThat(source.mostAtOnce).hasValue(3);
    }

    @Test
    void stops_at_its_callers_deadline() {
        scanner = new ScannerOverTheWire(source, NOW);
        assertThatExceptionOfType(OutageException.class)
                .isThrownBy(() -> new GrpcScanner(scanner.channel, Duration.ofMillis(300)).scan(SYMBOLS, NOW))
                .withMessageStartingWith("scanner failed with DEADLINE_EXCEEDED");
        source.letGo.countDown();

        assertThat(Waiting.forFirst(scanner.reports).ending()).isEqualTo(ScanReport.Ending.STOPPED);
        assertThat(source.asked.get()).isLessThan(SYMBOLS.size());
    }

    @Test
    void stops_when_its_caller_goes() {
        scanner = new ScannerOverTheWire(source, NOW);
        try (Context.CancellableContext caller = Context.current().withCancellation()) {
            caller.run(() -> ScannerServiceGrpc.newStub(scanner.channel).scan(request(), new Ignoring()));
            Waiting.until(() -> source.asking.get() == 2);
            caller.cancel(null);
            Waiting.until(() -> scanner.call.isCancelled());
            source.letGo.countDown();
        }
        assertThat(Waiting.forFirst(scanner.reports).ending()).isEqualTo(ScanReport.Ending.STOPPED);
        assertThat(source.asked.get()).isLessThan(SYMBOLS.size());
    }

    @Test
    void refuses_what_it_has_no_room_for_and_answers_the_rest() {
        scanner = new ScannerOverTheWire(source, NOW, 1, 1);
        CompletableFuture<ScanOutcome> working = ask(SYMBOLS);
        Waiting.until(() -> source.asking.get() == 1);
        List<CompletableFuture<ScanOutcome>> more =
                IntStream.range(0, 3).mapToObj(_ -> ask(SYMBOLS)).toList();
        Waiting.until(() -> more.stream().filter(CompletableFuture::isDone).count() == 2);
        source.letGo.countDown();

        assertThat(working.join().signals()).hasSize(SYMBOLS.size());
        assertThat(more.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.exceptionNow())
                        .isInstanceOf(OutageException.class)
                        .hasMessage("scanner failed with RESOURCE_EXHAUSTED: too many scans at once"));
    }

    @Test
    void lets_a_symbol_whose_bars_cannot_be_read_fail_alone() {
        scanner = new ScannerOverTheWire(source, NOW);
        source.letGo.countDown();
        ScanOutcome outcome =
                ask(List.of(SYMBOLS.get(0), SlowBars.BROKEN, SYMBOLS.get(1))).join();
        assertThat(outcome.signals()).containsOnlyKeys(SYMBOLS.get(0), SYMBOLS.get(1));
        assertThat(outcome.rejected()).containsEntry(SlowBars.BROKEN, "UNUSABLE_BARS: the disk is gone");
    }

    @Test
    void is_an_outage_in_one_line_where_nobody_listens() {
        scanner = new ScannerOverTheWire(source, NOW);
        var nowhere = Channels.to("dns:///localhost:1");
        assertThatExceptionOfType(OutageException.class)
                .isThrownBy(() -> new GrpcScanner(nowhere, Duration.ofSeconds(5)).scan(SYMBOLS, NOW))
                .withMessageStartingWith("scanner failed with UNAVAILABLE")
                .withMessageNotContaining("\n");
        nowhere.shutdownNow();
    }

    private CompletableFuture<ScanOutcome> ask(List<Symbol> symbols) {
        GrpcScanner client = new GrpcScanner(scanner.channel, Duration.ofSeconds(20));
        CompletableFuture<ScanOutcome> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(client.scan(symbols, NOW));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static ScanRequest request() {
        ScanRequest.Builder request = ScanRequest.newBuilder();
        SYMBOLS.forEach(symbol -> request.addSymbols(symbol.ticker()));
        return request.build();
    }

    private static final class Ignoring implements StreamObserver<ScanResponse> {
        @Override
        public void onNext(ScanResponse response) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {}
    }
}

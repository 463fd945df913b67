package io.spreadtrader.grpc.scanner;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.spreadtrader.grpc.Failures;
import io.spreadtrader.grpc.scanner.ScanReport.Ending;
import io.spreadtrader.proto.scanner.ScanRequest;
import io.spreadtrader.proto.scanner.ScanResponse;
import io.spreadtrader.proto.scanner.ScannerServiceGrpc;
import java.time.Duration;
import java.time.InstantSource;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * The scan as a service. A request is read on the caller's thread and judged on the workers', which stop between two
 * symbols when the caller's deadline has passed or the caller has gone.
 */
public class ScannerServiceBody extends ScannerServiceGrpc.ScannerServiceImplBase {
    private final Judges judges;
    private final InstantSource clock;
    private final ScanWorkers workers;
    private final ScanReport.Listener listener;

    public ScannerServiceBody(Judges judges, InstantSource clock, ScanWorkers workers, ScanReport.Listener listener) {
        this.judges = judges;
        this.clock = clock;
        this.workers = workers;
        this.listener = listener;
    }

    @Override
    public void scan(ScanRequest request, StreamObserver<ScanResponse> observer) {
        long startedAt = workers.nanoTime().getAsLong();
        try {
            ScanQuestion question = ScanQuestion.of(request, clock.instant(), judges.calendar());
            Judge judge = judges.judge(question.strategies(), question.start());
            ScanCall call = new ScanCall(question, judge, workers, listener, startedAt, observer);
            if (observer instanceof ServerCallStreamObserver<ScanResponse> server) {
                server.setOnCancelHandler(call::stop);
            }
            call.start();
        } catch (IllegalArgumentException refusal) {
            refuse(request, observer, Failures.statusOf(refusal), startedAt);
        } catch (RejectedExecutionException full) {
            Status status = Status.RESOURCE_EXHAUSTED.withDescription("too many scans at once");
            refuse(request, observer, status, startedAt);
        }
    }

    private void refuse(ScanRequest request, StreamObserver<ScanResponse> observer, Status status, long startedAt) {
        observer.onError(status.asRuntimeException());
        listener.ended(new ScanReport(
                request.getRunId(),
                Ending.REFUSED,
                String.valueOf(status.getDescription()),
                request.getSymbolsCount(),
                0,
                new TreeMap<>(),
                Duration.ofNanos(workers.nanoTime().getAsLong() - startedAt)));
    }
}

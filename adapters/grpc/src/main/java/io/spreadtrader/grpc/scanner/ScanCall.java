package io.spreadtrader.grpc.scanner;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.spreadtrader.core.scan.ScanRejection;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.grpc.Failures;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.grpc.scanner.ScanReport.Ending;
import io.spreadtrader.proto.scanner.ScanResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One scan at work: a few workers take the symbols one by one, and the last to finish answers.
 */
final class ScanCall {
    private final ScanQuestion question;
    private final Judge judge;
    private final ScanWorkers workers;
    private final ScanReport.Listener listener;
    private final long startedAt;
    private final StreamObserver<ScanResponse> observer;
    private final @Nullable Deadline deadline = Context.current().getDeadline();
    private final @Nullable Judgement[] judgements;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean isStopped;

    ScanCall(
            ScanQuestion question,
            Judge judge,
            ScanWorkers workers,
            ScanReport.Listener listener,
            long startedAt,
            StreamObserver<ScanResponse> observer) {
        this.question = question;
        this.judge = judge;
        this.workers = workers;
        this.listener = listener;
        this.startedAt = startedAt;
        this.observer = observer;
        this.judgements = new Judgement[question.symbols().size()];
    }

    /**
     * Hands the work to the workers.
     *
     * @throws RejectedExecutionException when not one of them can take it
     */
    void start() {
        int wanted = Math.clamp(judgements.length, 1, workers.perScan());
        working.set(wanted);
        for (int started = 0; started < wanted; started++) {
            try {
                workers.executor().execute(this::work);
            } catch (RejectedExecutionException full) {
                if (started == 0) {
                    throw full;
                }
                // Those already at work do it all.
                leave(wanted - started);
                return;
            }
        }
    }

    /** Lets the work end after the symbols being judged. */
    void stop() {
        isStopped = true;
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < judgements.length && !hasToStop(); i = next.getAndIncrement()) {
                judgements[i] = judge(question.symbols().get(i));
            }
        } catch (Throwable e) {
            failure.set(e);
            isStopped = true;
        } finally {
            leave(1);
        }
    }

    private Judgement judge(String text) {
        Symbol symbol;
        try {
            symbol = Symbol.parse(text);
        } catch (IllegalArgumentException e) {
            return Judgement.rejecting(ScanRejection.UNKNOWN_SYMBOL.because(String.valueOf(e.getMessage())));
        }
        try {
            return judge.judge(symbol, question.asOf());
        } catch (RuntimeException e) {
            return Judgement.rejecting(ScanRejection.UNUSABLE_BARS.because(String.valueOf(e.getMessage())));
        }
    }

    private boolean hasToStop() {
        return isStopped || (deadline != null && deadline.isExpired());
    }

    private void leave(int workersLeaving) {
        if (working.addAndGet(-workersLeaving) == 0) {
            end();
        }
    }

    private void end() {
        Throwable failed = failure.get();
        if (failed != null) {
            tell(Failures.statusOf(failed), Ending.FAILED);
        } else if (deadline != null && deadline.isExpired()) {
            tell(Status.DEADLINE_EXCEEDED.withDescription("the scan was stopped at its deadline"), Ending.STOPPED);
        } else if (isStopped) {
            tell(Status.CANCELLED.withDescription("the caller has gone"), Ending.STOPPED);
        } else {
            answer();
        }
    }

    private void tell(Status status, Ending ending) {
        observer.onError(status.asRuntimeException());
        report(ending, String.valueOf(status.getDescription()), 0, Map.of());
    }

    private void answer() {
        ScanResponse.Builder response = ScanResponse.newBuilder().setAsOf(Times.message(question.asOf()));
        int signals = 0;
        for (int i = 0; i < judgements.length; i++) {
            Judgement judgement = Objects.requireNonNull(judgements[i]);
            String symbol = question.symbols().get(i);
            if (judgement.isRejected()) {
                response.putRejected(symbol, judgement.rejected());
                continue;
            }
            signals += judgement.signals().getDetailsCount();
            response.putSignals(symbol, judgement.signals());
            if (!judgement.incomplete().isEmpty()) {
                response.putIncomplete(symbol, judgement.incomplete());
            }
        }
        response.setElapsedMicroseconds(elapsed().toNanos() / 1_000);
        observer.onNext(response.build());
        observer.onCompleted();
        report(Ending.ANSWERED, "", signals, response.getRejectedMap());
    }

    private void report(Ending ending, String detail, int signals, Map<String, String> rejected) {
        listener.ended(new ScanReport(
                question.runId(), ending, detail, judgements.length, signals, new TreeMap<>(rejected), elapsed()));
    }

    private Duration elapsed() {
        return Duration.ofNanos(workers.nanoTime().getAsLong() - startedAt);
    }
}

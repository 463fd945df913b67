package io.spreadtrader.grpc.scanner;

import io.grpc.ManagedChannel;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.fake.EventsInMemory;
import io.spreadtrader.core.port.fake.WeekdayCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.grpc.Channels;
import io.spreadtrader.grpc.ServiceHost;
import io.spreadtrader.proto.scanner.ScanRequest;
import io.spreadtrader.proto.scanner.ScanResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A scanner service on loopback and a channel to it. */
final class ScannerOverTheWire implements AutoCloseable {
    static final MarketCalendar CALENDAR = new WeekdayCalendar();
    static final EventCalendar NO_EVENTS = EventsInMemory.NONE;

    final List<ScanReport> reports = new CopyOnWriteArrayList<>();
    final ManagedChannel channel;
    /** The newest call. */
    volatile ServerCallStreamObserver<ScanResponse> call;

    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final ThreadPoolExecutor workers;
    private final ServiceHost host;

    ScannerOverTheWire(BarSource bars, Instant now) {
        this(bars, now, 2, 64);
    }

    ScannerOverTheWire(BarSource bars, Instant now, int threads, int waiting) {
        workers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting));
        ScannerServiceBody body =
                new ScannerServiceBody(
                        new Judges(bars, NO_EVENTS, Configuration.STANDARD, CALENDAR),
                        () -> now,
                        new ScanWorkers(workers, threads, System::nanoTime),
                        reports::add) {
                    @Override
                    public void scan(ScanRequest request, StreamObserver<ScanResponse> observer) {
                        call = (ServerCallStreamObserver<ScanResponse>) observer;
                        super.scan(request, observer);
                    }
                };
        host = ServiceHost.start(0, calls, body);
        channel = Channels.to(host.target());
    }

    @Override
    public void close() {
        channel.shutdownNow();
        host.close();
        workers.shutdownNow();
        calls.shutdownNow();
    }
}

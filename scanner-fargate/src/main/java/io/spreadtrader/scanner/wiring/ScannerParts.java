package io.spreadtrader.scanner.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.files.events.FileEvents;
import io.spreadtrader.grpc.scanner.Judges;
import io.spreadtrader.grpc.scanner.ScanReport;
import io.spreadtrader.grpc.scanner.ScanWorkers;
import io.spreadtrader.scanner.EnvironmentSettings;
import io.spreadtrader.scanner.ScanLog;
import io.spreadtrader.scanner.ScanMetrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything the scanner is made of but its bars. */
final class ScannerParts {
    private ScannerParts() {}

    @Produces
    @Singleton
    static MarketCalendar calendar() {
        return new NyseCalendar();
    }

    @Produces
    @Singleton
    static Configuration configuration() {
        return EnvironmentSettings.of(System.getenv());
    }

    /** The files {@code TRADER_EVENTS} names, separated by commas: what splits are on record. */
    @Produces
    @Singleton
    static EventCalendar events(@ConfigProperty(name = "trader.events") Optional<List<String>> files) {
        return FileEvents.read(files.orElse(List.of()).stream().map(Path::of).toList());
    }

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    static Judges judges(BarSource bars, EventCalendar events, Configuration configuration, MarketCalendar calendar) {
        return new Judges(bars, events, configuration, calendar);
    }

    /** As many threads as processors, and {@code trader.scans-waiting} tasks that wait for one. */
    @Produces
    @Singleton
    static ScanWorkers workers(@ConfigProperty(name = "trader.scans-waiting", defaultValue = "256") int waiting) {
        int processors = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                processors,
                processors,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("scan-", 1).daemon().factory());
        return new ScanWorkers(threads, processors, System::nanoTime);
    }

    @Produces
    @Singleton
    static ScanReport.Listener listener(MeterRegistry registry) {
        ScanLog log = new ScanLog();
        ScanMetrics metrics = new ScanMetrics(registry);
        return report -> {
            metrics.ended(report);
            log.ended(report);
        };
    }
}

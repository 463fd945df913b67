package io.spreadtrader.scanner;

import io.micrometer.core.instrument.MeterRegistry;
import io.spreadtrader.grpc.scanner.ScanReport;

/** Scans, by how they ended, with their times; symbols, signals and symbols not judged, by the reason's first word. */
public final class ScanMetrics implements ScanReport.Listener {
    private final MeterRegistry registry;

    public ScanMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(ScanReport report) {
        registry.timer("spreadtrader.scan", "ending", report.ending().name()).record(report.elapsed());
        registry.counter("spreadtrader.scan.symbols").increment(report.symbols());
        registry.counter("spreadtrader.scan.signals").increment(report.signals());
        report.rejected().values().forEach(reason -> registry.counter(
                        "spreadtrader.scan.rejected", "reason", firstWord(reason))
                .increment());
    }

    private static String firstWord(String reason) {
        int colon = reason.indexOf(':');
        return colon < 0 ? reason : reason.substring(0, colon);
    }
}

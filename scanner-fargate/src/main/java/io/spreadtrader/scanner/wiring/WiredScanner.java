package io.spreadtrader.scanner.wiring;

import io.quarkus.grpc.GrpcService;
import io.spreadtrader.grpc.scanner.Judges;
import io.spreadtrader.grpc.scanner.ScanReport;
import io.spreadtrader.grpc.scanner.ScanWorkers;
import io.spreadtrader.grpc.scanner.ScannerServiceBody;
import java.time.InstantSource;

/** The scanner as Quarkus serves it. */
@GrpcService
final class WiredScanner extends ScannerServiceBody {
    WiredScanner(Judges judges, InstantSource clock, ScanWorkers workers, ScanReport.Listener listener) {
        super(judges, clock, workers, listener);
    }
}

package io.spreadtrader.scanner;

import io.spreadtrader.grpc.scanner.ScanReport;
import io.spreadtrader.grpc.scanner.ScanReport.Ending;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One line for each scan, and one for each symbol that could not be judged, with the ids to find them by. */
public final class ScanLog implements ScanReport.Listener {
    private static final Logger LOG = Logger.getLogger(ScanLog.class);
    private static final String RUN = "runId";
    private static final String SYMBOL = "symbol";

    @Override
    public void ended(ScanReport report) {
        MDC.put(RUN, report.runId());
        try {
            report.rejected().forEach(ScanLog::rejected);
            LOG.log(report.ending() == Ending.FAILED ? Logger.Level.ERROR : Logger.Level.INFO, sentence(report));
        } finally {
            MDC.remove(RUN);
        }
    }

    private static void rejected(String symbol, String reason) {
        MDC.put(SYMBOL, symbol);
        try {
            LOG.info("not judged: " + reason);
        } finally {
            MDC.remove(SYMBOL);
        }
    }

    private static String sentence(ScanReport report) {
        String counts = report.symbols() + " symbols, " + report.signals() + " signals, "
                + report.rejected().size() + " not judged, " + report.elapsed().toNanos() / 1_000 + " us";
        return "scan " + report.ending() + ": " + counts + (report.detail().isEmpty() ? "" : ": " + report.detail());
    }
}

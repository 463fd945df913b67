package io.spreadtrader.grpc.scanner;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one scan went, for logs and metrics.
 *
 * @param runId as the caller gave it; empty where it gave none
 * @param detail what a scan that did not end well was told; empty otherwise
 * @param symbols how many were asked for
 * @param signals how many were found
 * @param rejected symbols that could not be judged, with the reason
 */
public record ScanReport(
        String runId,
        Ending ending,
        String detail,
        int symbols,
        int signals,
        SortedMap<String, String> rejected,
        Duration elapsed) {
    public enum Ending {
        ANSWERED,
        /** The request was wrong, or too many scans ran at once. */
        REFUSED,
        /** The caller's time was up, or it gave up. */
        STOPPED,
        FAILED
    }

    public ScanReport {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    }

    /** Hears of every scan, on the thread that ended it. */
    @FunctionalInterface
    public interface Listener {
        void ended(ScanReport report);
    }
}

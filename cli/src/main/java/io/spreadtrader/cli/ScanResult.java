package io.spreadtrader.cli;

import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What one or several scans found.
 *
 * @param asOf the last day scanned
 * @param days how many days were scanned
 * @param symbols how many symbols were asked about
 * @param rejected symbols that could not be judged on some day, with the reason
 * @param incomplete judged symbols that some strategies had too few bars for on the last day
 * @param notes what a reader must know of the bars
 */
record ScanResult(
        LocalDate asOf,
        int days,
        int symbols,
        List<Signal> signals,
        SortedMap<Symbol, String> rejected,
        SortedMap<Symbol, String> incomplete,
        List<String> notes,
        DataLabel label,
        long elapsedMillis) {}

package io.spreadtrader.core.port;

import io.spreadtrader.core.run.DayBook;

/** Keeps day reports where people look for them. */
public interface ReportSink {
    /** Stores one day's report: its books and its text. The same day stored again replaces the former. */
    void store(DayBook day, String text);
}

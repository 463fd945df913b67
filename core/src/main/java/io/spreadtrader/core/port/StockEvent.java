package io.spreadtrader.core.port;

import java.time.LocalDate;

/** A dated event of a company. */
public sealed interface StockEvent {
    LocalDate date();

    /** When the day's report comes. */
    enum ReportTime {
        BEFORE_OPEN,
        AFTER_CLOSE,
        UNKNOWN
    }

    /** An earnings report on this date. */
    record Earnings(LocalDate date, ReportTime time) implements StockEvent {}

    /** Shares trade without this cash dividend (dollars per share) from this date on. */
    record ExDividend(LocalDate date, double amount, boolean special) implements StockEvent {}

    /** New shares for one old share from this date on; 2 for two-for-one, 0.1 for one-for-ten. */
    record Split(LocalDate date, double ratio) implements StockEvent {}

    /** A merger, spin-off or similar, effective on this date. */
    record CorporateAction(LocalDate date, String description) implements StockEvent {}
}

package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;

/** Earnings, dividends and corporate actions, as far as they are known. */
public interface EventCalendar {
    /** Events dated in [{@code from}, {@code to}], by date. */
    List<StockEvent> events(Symbol symbol, LocalDate from, LocalDate to);

    /** Whether earnings dates of this symbol are known at all around this date; unknown is not "none". */
    boolean knowsEarnings(Symbol symbol, LocalDate around);

    /** Whether dividends of this symbol are known at all around this date. */
    boolean knowsDividends(Symbol symbol, LocalDate around);

    /** Where it comes from, for reports. */
    String source();
}

package io.spreadtrader.grpc.scanner;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.grpc.messages.Times;
import io.spreadtrader.proto.scanner.DateRange;
import io.spreadtrader.proto.scanner.ScanRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request read and found sound, but for its symbols, of which each is judged by itself.
 *
 * @param symbols as they were sent
 * @param start the first date whose bars are looked at
 */
record ScanQuestion(
        List<String> symbols, List<String> strategies, Optional<LocalDate> start, Instant asOf, String runId) {
    static final int MOST_SYMBOLS = 1_000;

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException with what is wrong in one line
     */
    static ScanQuestion of(ScanRequest request, Instant now, MarketCalendar calendar) {
        if (request.getSymbolsCount() > MOST_SYMBOLS) {
            throw new IllegalArgumentException(
                    request.getSymbolsCount() + " symbols are too many for one scan; at most " + MOST_SYMBOLS);
        }
        DateRange range = request.getDateRange();
        Optional<LocalDate> start = date(range.getStartDate(), "start_date");
        Optional<LocalDate> end = date(range.getEndDate(), "end_date");
        if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
            throw new IllegalArgumentException("start_date " + start.get() + " is after end_date " + end.get());
        }
        Instant asked = request.hasAsOf() ? Times.instant(request.getAsOf()) : now;
        Instant asOf = end.map(ScanQuestion::endOf)
                .filter(instant -> instant.isBefore(asked))
                .orElse(asked);
        LocalDate day = calendar.dateOf(asOf);
        if (!calendar.covers(day) || !calendar.covers(day.minusMonths(1))) {
            throw new IllegalArgumentException("the calendar does not cover " + day);
        }
        return new ScanQuestion(request.getSymbolsList(), request.getStrategiesList(), start, asOf, request.getRunId());
    }

    private static Optional<LocalDate> date(String text, String name) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Times.date(text, name));
    }

    /** The last instant of a day in New York. */
    private static Instant endOf(LocalDate date) {
        return date.plusDays(1)
                .atStartOfDay(MarketCalendar.NEW_YORK)
                .toInstant()
                .minusNanos(1);
    }
}

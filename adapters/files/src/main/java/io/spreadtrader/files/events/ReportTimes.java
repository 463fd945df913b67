package io.spreadtrader.files.events;

import io.spreadtrader.core.port.StockEvent.ReportTime;
import java.time.LocalTime;
import java.util.Locale;

/** When a report comes, as files tell it: a word such as {@code amc}, or a time of day in New York. */
final class ReportTimes {
    private static final LocalTime OPEN = LocalTime.of(9, 30);
    /** Reports dated to the minute before this come while the market is open or before; early closes are rare. */
    private static final LocalTime CLOSE = LocalTime.of(16, 0);

    private ReportTimes() {}

    static ReportTime of(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9:]", "");
        if (words.matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
            String[] parts = words.split(":", -1);
            int hour = Integer.parseInt(parts[0]);
            int minute = Integer.parseInt(parts[1]);
            return hour < 24 && minute < 60 ? of(LocalTime.of(hour, minute)) : ReportTime.UNKNOWN;
        }
        return switch (words) {
            case "bmo", "beforeopen", "beforemarket", "beforemarketopen", "premarket" -> ReportTime.BEFORE_OPEN;
            case "amc", "afterclose", "aftermarket", "aftermarketclose", "postmarket" -> ReportTime.AFTER_CLOSE;
            default -> ReportTime.UNKNOWN;
        };
    }

    static ReportTime of(LocalTime time) {
        if (time.isBefore(OPEN)) {
            return ReportTime.BEFORE_OPEN;
        }
        return time.isBefore(CLOSE) ? ReportTime.UNKNOWN : ReportTime.AFTER_CLOSE;
    }
}

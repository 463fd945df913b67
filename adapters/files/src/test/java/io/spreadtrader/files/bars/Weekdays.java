package io.spreadtrader.files.bars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows of bars as a file might hold them. */
final class Weekdays {
    static final String HEADER = "Date,Open,High,Low,Close,Volume\n";
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private Weekdays() {}

    static List<LocalDate> dates(int count) {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = FIRST; dates.size() < count; date = date.plusDays(1)) {
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                dates.add(date);
            }
        }
        return dates;
    }

    /** Good rows under the usual header. */
    static List<String> rows(int count) {
        return new ArrayList<>(dates(count).stream().map(Weekdays::row).toList());
    }

    static String row(LocalDate date) {
        int day = date.getDayOfYear();
        return "%s,%d.5,%d,%d,%d.25,%d000".formatted(date, 100 + day, 102 + day, 99 + day, 100 + day, 1000 + day);
    }

    static String csv(List<String> rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    static String csv(int count) {
        return csv(rows(count));
    }
}

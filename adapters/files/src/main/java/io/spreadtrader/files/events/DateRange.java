package io.spreadtrader.files.events;

import java.time.LocalDate;

/** The dates from {@code first} to {@code last}, both included. */
record DateRange(LocalDate first, LocalDate last) {
    static DateRange of(LocalDate date) {
        return new DateRange(date, date);
    }

    DateRange spanning(DateRange other) {
        return new DateRange(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}

package io.spreadtrader.grpc.messages;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Instants and dates as messages write them. */
public final class Times {
    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private Times() {}

    public static Timestamp message(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /**
     * Reads an instant.
     *
     * @throws IllegalArgumentException when it lies outside the years 1 to 9999, as the format has them
     */
    public static Instant instant(Timestamp message) {
        if (message.getSeconds() < FIRST_SECOND
                || message.getSeconds() > LAST_SECOND
                || message.getNanos() < 0
                || message.getNanos() > 999_999_999) {
            throw new IllegalArgumentException(
                    "not an instant: " + message.getSeconds() + " s and " + message.getNanos() + " ns");
        }
        return Instant.ofEpochSecond(message.getSeconds(), message.getNanos());
    }

    /**
     * Reads a date.
     *
     * @param name of the field, for the refusal
     * @throws IllegalArgumentException when it is none
     */
    public static LocalDate date(String text, String name) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is not a date like 2026-01-31: '" + text + "'", e);
        }
    }
}

package io.spreadtrader.simulator;

import io.spreadtrader.core.time.MarketCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Dates and times as the protocol writes them. */
final class Times {
    /** The zone's name as the Gateway writes it. */
    static final String ZONE = "US/Eastern";

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss");
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd:HHmm");

    private Times() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String withZone(Instant at) {
        return TIME.format(at.atZone(MarketCalendar.NEW_YORK)) + " " + ZONE;
    }

    static String greeting(Instant at) {
        return TIME.format(at.atZone(MarketCalendar.NEW_YORK)) + " EST";
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(MarketCalendar.NEW_YORK));
    }

    /**
     * Reads {@code 20260114 10:00:00}, with a zone behind it, or {@code 20260114-15:00:00}, which is UTC.
     *
     * @throws RequestRefusedException when it is neither
     */
    static Instant parse(String text) {
        try {
            if (text.indexOf('-') == 8) {
                return LocalDateTime.parse(text, UTC_TIME).toInstant(ZoneOffset.UTC);
            }
            String[] parts = text.strip().split("\\s+");
            ZoneId zone = parts.length > 2 ? ZoneId.of(parts[2]) : MarketCalendar.NEW_YORK;
            return LocalDateTime.parse(parts[0] + " " + parts[1], TIME)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException | java.time.zone.ZoneRulesException wrong) {
            throw new RequestRefusedException(
                    ErrorCodes.VALIDATION,
                    "Error validating request: '" + text + "' is no time; write 20260114 10:00:00 " + ZONE);
        }
    }

    /**
     * Reads {@code 20260220}.
     *
     * @throws RequestRefusedException when it is none
     */
    static LocalDate parseDate(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException wrong) {
            throw new RequestRefusedException(
                    ErrorCodes.NO_SECURITY_DEFINITION,
                    "No security definition has been found for the request: '" + text + "' is no date");
        }
    }
}

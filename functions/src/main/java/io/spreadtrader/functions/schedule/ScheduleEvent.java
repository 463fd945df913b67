package io.spreadtrader.functions.schedule;

import io.spreadtrader.json.DecodingException;
import io.spreadtrader.json.RecordCodec;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a schedule says when it calls.
 *
 * @param scheduledTime when it was due, which is not when it comes; empty where the scheduler does not tell
 * @param slot which of several schedules of one function, such as {@code 15:00}
 */
public record ScheduleEvent(Optional<Instant> scheduledTime, Optional<String> slot) {
    public static final int SCHEMA_VERSION = 1;

    private static final RecordCodec CODEC = new RecordCodec(Written.class);

    private record Written(int schemaVersion, Optional<String> scheduledTime, Optional<String> slot) {}

    public static ScheduleEvent of(Instant scheduledTime) {
        return new ScheduleEvent(Optional.of(scheduledTime), Optional.empty());
    }

    public static ScheduleEvent of(Instant scheduledTime, String slot) {
        return new ScheduleEvent(Optional.of(scheduledTime), Optional.of(slot));
    }

    /** For market time that runs apart from the scheduler's: then when it was due says nothing. */
    public ScheduleEvent withoutTime() {
        return new ScheduleEvent(Optional.empty(), slot);
    }

    /**
     * Reads a schedule's input. A time that is none is left out: not every scheduler puts one in its place.
     *
     * @throws DecodingException when the text is no input of a schedule, or of a newer version
     */
    public static ScheduleEvent read(String json) {
        Written written = CODEC.fromJson(json, Written.class);
        if (written.schemaVersion() > SCHEMA_VERSION) {
            throw new DecodingException("schema version " + written.schemaVersion() + " of a schedule's input; at most "
                    + SCHEMA_VERSION + " is understood");
        }
        return new ScheduleEvent(written.scheduledTime().flatMap(ScheduleEvent::instant), written.slot());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

package io.spreadtrader.core.archive;

import io.spreadtrader.core.value.Bar;
import java.time.LocalDate;

/** A bar's figures as fields of a CSV line, and back to the last bit: open, high, low, close, volume. */
public final class BarText {
    private BarText() {}

    /** What comes after the line's first field, without a comma before or a line end behind. */
    public static String encoded(Bar bar) {
        return bar.open() + "," + bar.high() + "," + bar.low() + "," + bar.close() + "," + bar.volume();
    }

    /**
     * @param fields of a whole line, whose first says what the bar is of
     * @throws IllegalArgumentException when they are no bar's
     */
    static Bar decoded(LocalDate session, String[] fields) {
        if (fields.length < 6) {
            throw new IllegalArgumentException("six fields are wanted: " + fields.length);
        }
        return new Bar(
                session,
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Long.parseLong(fields[5]));
    }
}

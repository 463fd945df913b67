package io.spreadtrader.cli.report;

import java.util.Locale;

/** Parts of a drawing, with the same numbers in every language. */
final class Drawing {
    private Drawing() {}

    @SuppressWarnings("AnnotateFormatMethod") // The annotation would be one more library to ship.
    static String part(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

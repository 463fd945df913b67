package io.spreadtrader.cli.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a message that may span lines, or be missing, on one line. */
final class OneLine {
    private static final int LENGTH_MAX = 1_000;

    private OneLine() {}

    /** With a capital, and a full stop where nothing ends it. */
    static String sentence(String message) {
        String line = of(message);
        if (line.isEmpty()) {
            return line;
        }
        String begun = Character.toUpperCase(line.charAt(0)) + line.substring(1);
        return ended(begun);
    }

    static String ended(String line) {
        return line.matches(".*[.!?…:]$") ? line : line + ".";
    }

    static String of(@Nullable String message) {
        String line = Objects.requireNonNullElse(message, "no further details")
                .replaceAll("\\s*\\R\\s*", " ")
                // Text of a bad file may be in it, and must not steer the terminal.
                .replaceAll("\\p{Cntrl}", "?")
                .strip();
        return line.length() <= LENGTH_MAX ? line : line.substring(0, LENGTH_MAX) + " …";
    }
}

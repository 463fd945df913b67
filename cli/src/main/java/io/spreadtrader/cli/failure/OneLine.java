package io.spreadtrader.cli.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a message that may span lines, or be missing, on one line. */
final class OneLine {
    private static final int LENGTH_MAX = 400;

    private OneLine() {}

    static String of(@Nullable String message) {
        String line = Objects.requireNonNullElse(message, "no further details")
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
        return line.length() <= LENGTH_MAX ? line : line.substring(0, LENGTH_MAX) + " …";
    }
}

package io.spreadtrader.cli.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One frame of a recording, and the line it is written as: {@code 1 0.012345 > 71|2|7||}. The bar stands for NUL; a bar,
 * a backslash and every byte that is no printable ASCII are escaped, as {@code \|}, {@code \\} and {@code \x1f}.
 *
 * @param connection counted from 1
 * @param micros elapsed since the recording began
 * @param payload one character a byte
 */
record RecordedFrame(int connection, long micros, Direction direction, String payload) {
    private static final Pattern LINE = Pattern.compile("(\\d+) (\\d+)\\.(\\d{6}) ([<>]) (.*)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:x([0-9a-f]{2})|(.))|\\|");

    /** Who sent it. */
    enum Direction {
        FROM_CLIENT('>'),
        FROM_GATEWAY('<');

        private final char mark;

        Direction(char mark) {
            this.mark = mark;
        }
    }

    String line() {
        long second = TimeUnit.SECONDS.toMicros(1);
        return String.format(
                Locale.ROOT,
                "%d %d.%06d %c %s",
                connection,
                micros / second,
                micros % second,
                direction.mark,
                escaped(payload));
    }

    byte[] bytes() {
        return payload.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String textOf(byte[] payload) {
        return new String(payload, StandardCharsets.ISO_8859_1);
    }

    /** Empty where the line is a remark, or no frame of a recording. */
    static Optional<RecordedFrame> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long micros = TimeUnit.SECONDS.toMicros(Long.parseLong(parts.group(2))) + Long.parseLong(parts.group(3));
        Direction direction = parts.group(4).equals(">") ? Direction.FROM_CLIENT : Direction.FROM_GATEWAY;
        return Optional.of(
                new RecordedFrame(Integer.parseInt(parts.group(1)), micros, direction, unescaped(parts.group(5))));
    }

    private static String escaped(String payload) {
        StringBuilder text = new StringBuilder(payload.length());
        payload.chars().forEach(character -> {
            switch (character) {
                case 0 -> text.append('|');
                case '|', '\\' -> text.append('\\').append((char) character);
                default -> {
                    boolean printable = character >= ' ' && character <= '~';
                    text.append(printable ? "" + (char) character : String.format("\\x%02x", character));
                }
            }
        });
        return text.toString();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            if (found.group(1) != null) {
                return Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16));
            }
            return found.group(2) != null ? Matcher.quoteReplacement(found.group(2)) : "\0";
        });
    }
}

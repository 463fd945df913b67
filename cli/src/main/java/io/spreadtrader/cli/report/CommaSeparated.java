package io.spreadtrader.cli.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of values as RFC 4180 quotes them. */
final class CommaSeparated {
    private final StringBuilder text = new StringBuilder();

    CommaSeparated line(Object... values) {
        text.append(Stream.of(values).map(CommaSeparated::quoted).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String quoted(Object value) {
        String plain = value.toString();
        boolean special = plain.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return special ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}

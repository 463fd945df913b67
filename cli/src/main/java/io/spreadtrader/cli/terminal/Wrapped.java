package io.spreadtrader.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Long sentences on lines of a readable length. */
public final class Wrapped {
    private static final int WIDTH = 96;
    private static final int WIDTH_OF_A_TERMINAL = 80;

    private Wrapped() {}

    /** The first line behind {@code first}, the others behind as many spaces. */
    public static List<String> lines(String first, String text) {
        return lines(first, text, WIDTH);
    }

    /** The same within the eighty columns of a terminal. */
    public static List<String> terminalLines(String first, String text) {
        return lines(first, text, WIDTH_OF_A_TERMINAL);
    }

    private static List<String> lines(String first, String text, int width) {
        List<String> lines = new ArrayList<>();
        String indentation = " ".repeat(first.length());
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indentation);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}

package io.spreadtrader.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Long sentences on lines of a readable length. */
public final class Wrapped {
    private static final int WIDTH = 96;

    private Wrapped() {}

    /** The first line behind {@code first}, the others behind as many spaces. */
    public static List<String> lines(String first, String text) {
        List<String> lines = new ArrayList<>();
        String indentation = " ".repeat(first.length());
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
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

package io.spreadtrader.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, columns as wide as they need to be, numbers to the right. */
public final class Table {
    private static final String GAP = "  ";
    private final List<String> headings;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> headings, List<Boolean> right) {
        this.headings = headings;
        this.right = right;
    }

    /** A heading that begins with {@code >} stands over a column of numbers. */
    public static Table of(String... headings) {
        List<String> names = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (String heading : headings) {
            right.add(heading.startsWith(">"));
            names.add(heading.startsWith(">") ? heading.substring(1) : heading);
        }
        return new Table(names, right);
    }

    public Table row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + headings.size() + " headings");
        }
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines of the table, each behind the same indentation; the headings in {@code style}. */
    public List<String> lines(String indentation, Style style) {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(indentation + style.faint(line(headings, widths)));
        rows.forEach(row -> lines.add(indentation + line(row, widths)));
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(headings.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP).append(right.get(column) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}

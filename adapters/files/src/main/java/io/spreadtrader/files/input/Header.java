package io.spreadtrader.files.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The names of a table's columns; found whatever their case, spaces and punctuation. */
public final class Header {
    private final List<String> names;
    private final List<String> plain;

    public Header(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        List<String> stripped = new ArrayList<>();
        for (String name : names) {
            stripped.add(plain(name));
        }
        this.plain = List.copyOf(stripped);
    }

    /** The names as written, stripped. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** The column of the first of these names that there is. */
    public OptionalInt find(String... wanted) {
        for (String name : wanted) {
            int index = plain.indexOf(plain(name));
            if (index >= 0) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    public boolean has(String... wanted) {
        return find(wanted).isPresent();
    }

    /**
     * The column of the first of these names that there is.
     *
     * @param expected the whole header that was expected, for people
     * @throws UnusableFileException when there is none
     */
    public int require(String expected, String... wanted) throws UnusableFileException {
        OptionalInt found = find(wanted);
        if (found.isEmpty()) {
            throw new UnusableFileException(
                    1,
                    "no column '" + wanted[0] + "' in the header '" + shown() + "'",
                    "the header must name the columns " + expected);
        }
        return found.getAsInt();
    }

    private String shown() {
        String all = String.join(",", names);
        return all.length() > 80 ? all.substring(0, 80) + "..." : all;
    }

    private static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }
}

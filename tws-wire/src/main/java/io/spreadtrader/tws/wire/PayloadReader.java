package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads columns one after the other. */
final class PayloadReader {
    private final byte[] payload;
    private final int serverVersion;
    private int at;

    PayloadReader(byte[] payload, int at, int serverVersion) {
        this.payload = payload;
        this.at = at;
        this.serverVersion = serverVersion;
    }

    /** Where the next column begins. */
    int at() {
        return at;
    }

    void parts(List<Part> parts, ReadFields into) {
        for (Part part : parts) {
            switch (part) {
                case Part.Column(Field field) -> {
                    int start = at;
                    into.put(field.slot(), start, end());
                }
                case Part.Constant _ -> end();
                case Part.Repeated(Group group) -> into.put(group, rows(group));
                case Part.Versions(int first, int last, List<Part> some) -> {
                    if (first <= serverVersion && serverVersion <= last) {
                        parts(some, into);
                    }
                }
                case Part.WhenRows(Group group, List<Part> some) -> {
                    if (!into.rows(group).isEmpty()) {
                        parts(some, into);
                    }
                }
                case Part.When(Part.Condition condition, List<Part> some) -> {
                    if (condition.holds(into.text(condition.field()))) {
                        parts(some, into);
                    }
                }
            }
        }
    }

    /** The end of the column that begins here; moves behind it. */
    private int end() {
        for (int index = at; index < payload.length; index++) {
            if (payload[index] == 0) {
                at = index + 1;
                return index;
            }
        }
        throw new MalformedMessageException("ends after " + at + " bytes, too soon");
    }

    private List<ReadFields> rows(Group group) {
        int start = at;
        String text = new String(payload, start, end() - start, StandardCharsets.UTF_8);
        int count = text.isEmpty() ? 0 : count(group, text);
        List<ReadFields> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            ReadFields read = new ReadFields(
                    payload, group.fields().size(), group.groups().size());
            parts(group.parts(), read);
            rows.add(read);
        }
        return rows;
    }

    /** Each row takes at least one byte: a count beyond what is left is a lie, and must not take memory. */
    private int count(Group group, String text) {
        int count;
        try {
            count = Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new MalformedMessageException("count of " + group.name() + " is '" + text + "'");
        }
        if (count < 0 || count > payload.length - at) {
            throw new MalformedMessageException("count of " + group.name() + " is " + count);
        }
        return count;
    }
}

package io.spreadtrader.tws.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values to be written. */
public final class WrittenFields extends Fields {
    private final Map<Field, String> values = new HashMap<>();
    private final Map<Group, List<WrittenFields>> rows = new HashMap<>();

    public WrittenFields with(Field field, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(field.name() + " must not hold a NUL");
        }
        values.put(field, value);
        return this;
    }

    public WrittenFields with(Field field, long value) {
        return with(field, Long.toString(value));
    }

    /** In plain decimal notation, as short as it can be read back. */
    public WrittenFields with(Field field, double value) {
        return with(field, Double.toString(value));
    }

    public WrittenFields with(Field field, boolean value) {
        return with(field, value ? "1" : "0");
    }

    /** One more row, to be filled. */
    public WrittenFields addRow(Group group) {
        WrittenFields row = new WrittenFields();
        rows.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
        return row;
    }

    @Override
    public String text(Field field) {
        return values.getOrDefault(field, field.unset());
    }

    @Override
    public List<WrittenFields> rows(Group group) {
        return rows.getOrDefault(group, List.of());
    }
}

package io.spreadtrader.tws.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values to be written. */
public final class WrittenFields extends Fields {
    private static final int USUAL = 32;

    private @Nullable Field[] fields = new Field[USUAL];
    private String[] values = new String[USUAL];
    private final List<Group> groups = new ArrayList<>();
    private final List<List<WrittenFields>> rows = new ArrayList<>();

    /** @throws IllegalArgumentException when a character is not printable ASCII: see {@link #withEscaped} */
    public WrittenFields with(Field field, String value) {
        if (!EscapedText.isPrintable(value)) {
            throw new IllegalArgumentException(
                    field.name() + " must hold printable ASCII only, not '" + EscapedText.escape(value) + "'");
        }
        return put(field, value);
    }

    /** Any text, with what is not printable ASCII escaped, as the protocol has it from 153 on. */
    public WrittenFields withEscaped(Field field, String value) {
        return put(field, EscapedText.escape(value));
    }

    public WrittenFields with(Field field, long value) {
        return put(field, Long.toString(value));
    }

    /**
     * In plain decimal notation, as short as it can be read back.
     *
     * @throws IllegalArgumentException when it is no number
     */
    public WrittenFields with(Field field, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(field.name() + " must be a number");
        }
        String shortest = Double.toString(value);
        boolean scientific = shortest.indexOf('E') >= 0 && value != Double.MAX_VALUE;
        return put(field, scientific ? new BigDecimal(shortest).toPlainString() : shortest);
    }

    public WrittenFields with(Field field, boolean value) {
        return put(field, value ? "1" : "0");
    }

    private WrittenFields put(Field field, String value) {
        int slot = field.slot();
        if (slot >= fields.length) {
            int length = Math.max(slot + 1, 2 * fields.length);
            fields = Arrays.copyOf(fields, length);
            values = Arrays.copyOf(values, length);
        }
        Field there = fields[slot];
        if (there != null && there != field) {
            throw new IllegalArgumentException(field.name() + " and " + there.name() + " are of different layouts");
        }
        fields[slot] = field;
        values[slot] = value;
        return this;
    }

    /** One more row, to be filled. */
    public WrittenFields addRow(Group group) {
        int place = groups.indexOf(group);
        if (place < 0) {
            place = groups.size();
            groups.add(group);
            rows.add(new ArrayList<>());
        }
        WrittenFields row = new WrittenFields();
        rows.get(place).add(row);
        return row;
    }

    @Override
    public String text(Field field) {
        int slot = field.slot();
        return slot < fields.length && fields[slot] == field ? values[slot] : field.unset();
    }

    @Override
    public List<WrittenFields> rows(Group group) {
        int place = groups.indexOf(group);
        return place < 0 ? List.of() : rows.get(place);
    }

    @Override
    void requireOf(Shape shape) {
        for (Field field : fields) {
            if (field != null) {
                shape.slotOf(field);
            }
        }
        for (int place = 0; place < groups.size(); place++) {
            Group group = groups.get(place);
            shape.slotOf(group);
            for (WrittenFields row : rows.get(place)) {
                row.requireOf(group.shape());
            }
        }
    }
}

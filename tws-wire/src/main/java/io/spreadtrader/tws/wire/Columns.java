package io.spreadtrader.tws.wire;

import java.util.List;

/** Columns that follow one another without a condition between them: most of every message. */
final class Columns implements Step {
    private final List<Field> fields;
    private final int[] slots;

    Columns(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.slots = fields.stream().mapToInt(Field::slot).toArray();
    }

    /** Finds each column's place, from this one on; returns where the next begins. */
    int read(byte[] payload, int from, ReadFields into) {
        int start = from;
        for (int slot : slots) {
            int end = end(payload, start);
            if (slot != Field.CONSTANT) {
                into.put(slot, start, end);
            }
            start = end + 1;
        }
        return start;
    }

    void write(Fields values, PayloadWriter writer) {
        for (Field field : fields) {
            writer.text(field.slot() == Field.CONSTANT ? field.unset() : values.text(field));
        }
    }

    /** @throws MalformedMessageException when no NUL ends the column that begins here */
    static int end(byte[] payload, int from) {
        for (int index = from; index < payload.length; index++) {
            if (payload[index] == 0) {
                return index;
            }
        }
        throw new MalformedMessageException("ends after " + payload.length + " bytes, too soon");
    }
}

package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values as slices of the frame they came in; text is made of them only when asked for. */
final class ReadFields extends Fields {
    private static final @Nullable List<ReadFields>[] NO_ROWS = noRows(0);

    private final byte[] payload;
    private final Shape shape;
    private final int[] starts;
    private final int[] ends;
    private final @Nullable List<ReadFields>[] rows;
    private int surplusBytes;

    ReadFields(byte[] payload, Shape shape) {
        this.payload = payload;
        this.shape = shape;
        this.starts = new int[shape.fields().size()];
        this.ends = new int[starts.length];
        this.rows = shape.groups().isEmpty() ? NO_ROWS : noRows(shape.groups().size());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<ReadFields>[] noRows(int groups) {
        return new List[groups];
    }

    void endedAt(int end) {
        surplusBytes = payload.length - end;
    }

    int surplusBytes() {
        return surplusBytes;
    }

    void put(int slot, int start, int end) {
        starts[slot] = start;
        ends[slot] = end;
    }

    void put(Group group, List<ReadFields> read) {
        rows[group.slot()] = read;
    }

    @Override
    public String text(Field field) {
        int slot = shape.slotOf(field);
        int length = ends[slot] - starts[slot];
        return length == 0 ? "" : new String(payload, starts[slot], length, StandardCharsets.UTF_8);
    }

    @Override
    public List<? extends Fields> rows(Group group) {
        List<ReadFields> read = rows[shape.slotOf(group)];
        return read == null ? List.of() : read;
    }

    @Override
    public OptionalInt integer(Field field) {
        int slot = shape.slotOf(field);
        return integer(field, payload, starts[slot], ends[slot]);
    }

    @Override
    public OptionalLong whole(Field field) {
        int slot = shape.slotOf(field);
        return whole(field, payload, starts[slot], ends[slot]);
    }

    @Override
    public OptionalDouble real(Field field) {
        int slot = shape.slotOf(field);
        return real(field, payload, starts[slot], ends[slot]);
    }

    @Override
    public boolean flag(Field field) {
        int slot = shape.slotOf(field);
        return ends[slot] - starts[slot] == 1 ? payload[starts[slot]] == '1' : super.flag(field);
    }

    @Override
    void requireOf(Shape other) {
        if (other != shape) {
            throw new IllegalArgumentException("read of one layout, to be written of another");
        }
    }
}

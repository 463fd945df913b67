package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as slices of the frame they came in; text is made of them only when asked for. */
final class ReadFields extends Fields {
    private final byte[] payload;
    private final int[] starts;
    private final int[] ends;
    private final @Nullable List<ReadFields>[] rows;
    private int surplusBytes;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ReadFields(byte[] payload, int slots, int groups) {
        this.payload = payload;
        this.starts = new int[slots];
        this.ends = new int[slots];
        this.rows = new List[groups];
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
        int start = starts[field.slot()];
        int length = ends[field.slot()] - start;
        return length == 0 ? "" : new String(payload, start, length, StandardCharsets.UTF_8);
    }

    @Override
    public List<? extends Fields> rows(Group group) {
        List<ReadFields> read = rows[group.slot()];
        return read == null ? List.of() : read;
    }
}

package io.spreadtrader.tws.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads columns one after the other. */
final class PayloadReader {
    /** No group of a real message comes near; without a limit a frame of NULs would take a hundred times its length. */
    static final int MOST_ROWS = 100_000;

    private final byte[] payload;
    private int at;

    PayloadReader(byte[] payload, int at) {
        this.payload = payload;
        this.at = at;
    }

    /** Where the next column begins. */
    int at() {
        return at;
    }

    void steps(List<Step> steps, ReadFields into) {
        for (int index = 0; index < steps.size(); index++) {
            switch (steps.get(index)) {
                case Columns columns -> at = columns.read(payload, at, into);
                case Step.Rows(Group group, List<Step> some) -> into.put(group, rows(group, some));
                case Step.When(Part.Condition condition, List<Step> some) -> {
                    if (condition.holds(into.text(condition.field()))) {
                        steps(some, into);
                    }
                }
                case Step.WhenRows(Group group, List<Step> some) -> {
                    if (!into.rows(group).isEmpty()) {
                        steps(some, into);
                    }
                }
            }
        }
    }

    private List<ReadFields> rows(Group group, List<Step> steps) {
        int count = count(group);
        if (count == 0) {
            return List.of();
        }
        List<ReadFields> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            ReadFields read = new ReadFields(payload, group.shape());
            steps(steps, read);
            rows.add(read);
        }
        return rows;
    }

    /** Each row takes at least one byte: a count beyond what is left is a lie, and must not take memory. */
    private int count(Group group) {
        int start = at;
        int end = Columns.end(payload, start);
        at = end + 1;
        OptionalInt count = end == start ? OptionalInt.of(0) : Numbers.integer(payload, start, end);
        if (count.isEmpty() || count.getAsInt() < 0) {
            throw new MalformedMessageException("the count of " + group.name() + " is none");
        }
        int rows = count.getAsInt();
        if (rows > payload.length - at || rows > MOST_ROWS) {
            throw new MalformedMessageException("the count of " + group.name() + " is " + rows + ", where "
                    + (payload.length - at) + " bytes are left and " + MOST_ROWS + " are allowed");
        }
        return rows;
    }
}

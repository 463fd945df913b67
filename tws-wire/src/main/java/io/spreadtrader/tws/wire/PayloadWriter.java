package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes columns one after the other, each ended by a NUL. */
final class PayloadWriter {
    private static final int USUAL_LENGTH = 512;
    private static final char LAST_ASCII = 0x7f;

    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;

    void text(String text) {
        int characters = text.length();
        makeRoom(characters + 1);
        for (int index = 0; index < characters; index++) {
            char character = text.charAt(index);
            if (character > LAST_ASCII) {
                length -= index;
                wide(text);
                return;
            }
            bytes[length++] = (byte) character;
        }
        bytes[length++] = 0;
    }

    /** What was read may hold more than what may be written. */
    private void wide(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(encoded.length + 1);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        bytes[length++] = 0;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    void steps(List<Step> steps, Fields values) {
        for (Step step : steps) {
            switch (step) {
                case Columns columns -> columns.write(values, this);
                case Step.Rows(Group group, List<Step> some) -> rows(values.rows(group), some);
                case Step.When(Part.Condition condition, List<Step> some) -> {
                    if (condition.holds(values.text(condition.field()))) {
                        steps(some, values);
                    }
                }
                case Step.WhenRows(Group group, List<Step> some) -> {
                    if (!values.rows(group).isEmpty()) {
                        steps(some, values);
                    }
                }
            }
        }
    }

    private void rows(List<? extends Fields> rows, List<Step> steps) {
        text(Integer.toString(rows.size()));
        for (Fields row : rows) {
            steps(steps, row);
        }
    }

    byte[] payload() {
        return Arrays.copyOf(bytes, length);
    }
}

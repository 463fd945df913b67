package io.spreadtrader.tws.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes columns one after the other, each ended by a NUL. */
final class PayloadWriter {
    private static final int USUAL_LENGTH = 512;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
    private final int serverVersion;

    PayloadWriter(int serverVersion) {
        this.serverVersion = serverVersion;
    }

    void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
    }

    void parts(List<Part> parts, Fields values) {
        for (Part part : parts) {
            switch (part) {
                case Part.Column(Field field) -> text(values.text(field));
                case Part.Constant(String constant) -> text(constant);
                case Part.Repeated(Group group) -> rows(group, values.rows(group));
                case Part.Versions(int first, int last, List<Part> some) -> {
                    if (first <= serverVersion && serverVersion <= last) {
                        parts(some, values);
                    }
                }
                case Part.WhenRows(Group group, List<Part> some) -> {
                    if (!values.rows(group).isEmpty()) {
                        parts(some, values);
                    }
                }
                case Part.When(Part.Condition condition, List<Part> some) -> {
                    if (condition.holds(values.text(condition.field()))) {
                        parts(some, values);
                    }
                }
            }
        }
    }

    private void rows(Group group, List<? extends Fields> rows) {
        text(Integer.toString(rows.size()));
        for (Fields row : rows) {
            parts(group.parts(), row);
        }
    }

    byte[] payload() {
        return bytes.toByteArray();
    }
}

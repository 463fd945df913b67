package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/** A stretch of a layout, in the order of the wire. */
sealed interface Part {
    /** A column. */
    record Column(Field field) implements Part {}

    /** The same text in every message; nobody's value. */
    record Constant(String text) implements Part {}

    /** A count, then as many rows. */
    record Repeated(Group group) implements Part {}

    /** Parts that are there only in some versions of the server: first to last, both included. */
    record Versions(int first, int last, List<Part> parts) implements Part {}

    /** Parts that are there only where a column before them says so. */
    record When(Condition condition, List<Part> parts) implements Part {}

    /** Parts that are there only where the group before them has rows. */
    record WhenRows(Group group, List<Part> parts) implements Part {}

    /**
     * A test of one column.
     *
     * @param operands any of them will do
     */
    record Condition(Field field, String operator, List<String> operands) {
        boolean holds(String value) {
            return switch (operator) {
                case "=" -> operands.contains(value);
                case "!=" -> !operands.contains(value);
                case ">" -> isAbove(value);
                default -> throw new IllegalStateException("no such test: " + operator);
            };
        }

        private boolean isAbove(String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            OptionalDouble number = Fields.real(field, bytes, 0, bytes.length);
            return number.isPresent() && number.getAsDouble() > Double.parseDouble(operands.getFirst());
        }
    }
}

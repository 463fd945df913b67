package io.spreadtrader.tws.wire;

import java.util.List;
import java.util.Map;

/**
 * Repeated columns: on the wire a count, then the rows.
 *
 * @param slot its place among the groups of its message or row
 */
public record Group(String name, int slot, List<Part> parts, Map<String, Field> fields, Map<String, Group> groups) {
    /** @throws IllegalArgumentException when rows have no such column */
    public Field field(String column) {
        Field field = fields.get(column);
        if (field == null) {
            throw new IllegalArgumentException("no column " + column + " in rows of " + name);
        }
        return field;
    }
}

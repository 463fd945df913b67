package io.spreadtrader.tws.wire;

import java.util.List;
import java.util.Map;

/** Repeated columns: on the wire a count, then the rows. */
public final class Group {
    private final String name;
    private final int slot;
    private final List<Part> parts;
    private final Shape shape;

    /** @param slot its place among the groups of its message or row */
    Group(String name, int slot, List<Part> parts, Map<String, Field> fields, Map<String, Group> groups) {
        this.name = name;
        this.slot = slot;
        this.parts = List.copyOf(parts);
        this.shape = new Shape(name, fields, groups);
    }

    public String name() {
        return name;
    }

    /** @throws IllegalArgumentException when rows have no such column */
    public Field field(String column) {
        return shape.field(column);
    }

    /** The columns of a row, in the order in which the table names them. */
    public List<Field> fields() {
        return shape.fields();
    }

    int slot() {
        return slot;
    }

    List<Part> parts() {
        return parts;
    }

    Shape shape() {
        return shape;
    }
}

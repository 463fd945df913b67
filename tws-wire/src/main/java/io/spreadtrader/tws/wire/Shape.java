package io.spreadtrader.tws.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The columns and groups of a message, or of a row of one: by name, and by slot. */
final class Shape {
    private final String name;
    private final Map<String, Field> fields;
    private final Map<String, Group> groups;
    private final List<Field> fieldsBySlot;
    private final List<Group> groupsBySlot;

    Shape(String name, Map<String, Field> fields, Map<String, Group> groups) {
        this.name = name;
        this.fields = Map.copyOf(fields);
        this.groups = Map.copyOf(groups);
        this.fieldsBySlot = fields.values().stream()
                .sorted(Comparator.comparingInt(Field::slot))
                .toList();
        this.groupsBySlot = groups.values().stream()
                .sorted(Comparator.comparingInt(Group::slot))
                .toList();
    }

    Field field(String column) {
        Field field = fields.get(column);
        if (field == null) {
            throw new IllegalArgumentException("no column " + column + " in " + name);
        }
        return field;
    }

    Group group(String rows) {
        Group group = groups.get(rows);
        if (group == null) {
            throw new IllegalArgumentException("no rows " + rows + " in " + name);
        }
        return group;
    }

    List<Field> fields() {
        return fieldsBySlot;
    }

    List<Group> groups() {
        return groupsBySlot;
    }

    /** A column of another message would be at the place of some other value here: asking for it is a bug. */
    int slotOf(Field field) {
        int slot = field.slot();
        if (slot < 0 || slot >= fieldsBySlot.size() || fieldsBySlot.get(slot) != field) {
            throw new IllegalArgumentException("column " + field.name() + " is not one of " + name);
        }
        return slot;
    }

    int slotOf(Group group) {
        int slot = group.slot();
        if (slot >= groupsBySlot.size() || groupsBySlot.get(slot) != group) {
            throw new IllegalArgumentException("rows " + group.name() + " are not of " + name);
        }
        return slot;
    }
}

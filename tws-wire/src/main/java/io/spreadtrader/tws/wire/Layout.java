package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The columns of one kind of message, in every version of the server. */
public final class Layout {
    private final int id;
    private final String name;
    private final List<Part> parts;
    private final Map<String, Field> fields;
    private final Map<String, Group> groups;

    Layout(int id, String name, List<Part> parts, Map<String, Field> fields, Map<String, Group> groups) {
        this.id = id;
        this.name = name;
        this.parts = List.copyOf(parts);
        this.fields = Map.copyOf(fields);
        this.groups = Map.copyOf(groups);
    }

    /** The first field of every such message. */
    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** @throws IllegalArgumentException when it has no such column */
    public Field field(String column) {
        Field field = fields.get(column);
        if (field == null) {
            throw new IllegalArgumentException("no column " + column + " in " + name);
        }
        return field;
    }

    /** @throws IllegalArgumentException when it has no such rows */
    public Group group(String rows) {
        Group group = groups.get(rows);
        if (group == null) {
            throw new IllegalArgumentException("no rows " + rows + " in " + name);
        }
        return group;
    }

    /** Its columns, in the order in which the table names them. */
    public List<Field> fields() {
        return fields.values().stream()
                .sorted(Comparator.comparingInt(Field::slot))
                .toList();
    }

    /** A message of this layout to be filled. */
    public WireMessage message(WrittenFields values) {
        return new WireMessage(this, values);
    }

    /** The payload of a frame: the id, then the columns this version of the server has. */
    byte[] encode(Fields values, int serverVersion) {
        PayloadWriter writer = new PayloadWriter(serverVersion);
        writer.text(Integer.toString(id));
        writer.parts(parts, values);
        return writer.payload();
    }

    /** @param at where the columns begin, behind the id */
    WireMessage decode(byte[] payload, int at, int serverVersion) {
        try {
            PayloadReader reader = new PayloadReader(payload, at, serverVersion);
            ReadFields read = new ReadFields(payload, fields.size(), groups.size());
            reader.parts(parts, read);
            read.endedAt(reader.at());
            return new WireMessage(this, read);
        } catch (MalformedMessageException malformed) {
            throw new MalformedMessageException(name + ": " + malformed.getMessage() + " in "
                    + new String(payload, 0, Math.min(payload.length, 200), StandardCharsets.UTF_8).replace('\0', '|'));
        }
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}

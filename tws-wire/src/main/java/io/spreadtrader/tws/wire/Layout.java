package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The columns of one kind of message, in every version of the server. */
public final class Layout {
    private static final int TOLD = 200;

    private final int id;
    private final String name;
    private final List<Part> parts;
    private final Shape shape;
    private final Map<Integer, List<Step>> stepsByVersion = new ConcurrentHashMap<>();

    Layout(int id, String name, List<Part> parts, Map<String, Field> fields, Map<String, Group> groups) {
        this.id = id;
        this.name = name;
        this.parts = List.copyOf(parts);
        this.shape = new Shape(name, fields, groups);
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
        return shape.field(column);
    }

    /** @throws IllegalArgumentException when it has no such rows */
    public Group group(String rows) {
        return shape.group(rows);
    }

    /** Its columns, in the order in which the table names them. */
    public List<Field> fields() {
        return shape.fields();
    }

    /** Its groups, in the order in which the table names them. */
    public List<Group> groups() {
        return shape.groups();
    }

    /** A message of this layout to be filled. */
    public WireMessage message(WrittenFields values) {
        return new WireMessage(this, values);
    }

    List<Step> steps(int serverVersion) {
        return stepsByVersion.computeIfAbsent(serverVersion, version -> Step.of(parts, version));
    }

    /**
     * The payload of a frame: the id, then the columns this version of the server has.
     *
     * @throws IllegalArgumentException when there are values of columns it does not have
     */
    byte[] encode(Fields values, int serverVersion) {
        values.requireOf(shape);
        PayloadWriter writer = new PayloadWriter();
        writer.text(Integer.toString(id));
        writer.steps(steps(serverVersion), values);
        return writer.payload();
    }

    /** @param at where the columns begin, behind the id */
    WireMessage decode(byte[] payload, int at, List<Step> steps) {
        try {
            PayloadReader reader = new PayloadReader(payload, at);
            ReadFields read = new ReadFields(payload, shape);
            reader.steps(steps, read);
            read.endedAt(reader.at());
            return new WireMessage(this, read);
        } catch (MalformedMessageException malformed) {
            throw new MalformedMessageException(name + ": " + malformed.getMessage() + " in "
                    + new String(payload, 0, Math.min(payload.length, TOLD), StandardCharsets.UTF_8)
                            .replace('\0', '|'));
        }
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}

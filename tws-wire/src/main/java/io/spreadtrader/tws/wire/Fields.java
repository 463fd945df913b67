package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The values of one message, or of one row of its groups. A column of another layout is refused. */
public abstract class Fields {
    Fields() {}

    /** As on the wire; empty where the field is unset or this version of the server does not have it. */
    public abstract String text(Field field);

    public abstract List<? extends Fields> rows(Group group);

    /** @throws IllegalArgumentException when these are not values of such a message or row */
    abstract void requireOf(Shape shape);

    /** @throws MalformedMessageException when it is no whole number */
    public OptionalInt integer(Field field) {
        byte[] bytes = bytes(field);
        return integer(field, bytes, 0, bytes.length);
    }

    /** @throws MalformedMessageException when it is no whole number, or unset */
    public int required(Field field) {
        OptionalInt value = integer(field);
        if (value.isEmpty()) {
            throw malformed(field, text(field));
        }
        return value.getAsInt();
    }

    /** @throws MalformedMessageException when it is no whole number */
    public OptionalLong whole(Field field) {
        byte[] bytes = bytes(field);
        return whole(field, bytes, 0, bytes.length);
    }

    /** @throws MalformedMessageException when it is no number */
    public OptionalDouble real(Field field) {
        byte[] bytes = bytes(field);
        return real(field, bytes, 0, bytes.length);
    }

    public boolean flag(Field field) {
        String text = text(field);
        return text.equals("1") || text.equalsIgnoreCase("true");
    }

    private byte[] bytes(Field field) {
        return text(field).getBytes(StandardCharsets.UTF_8);
    }

    static OptionalInt integer(Field field, byte[] bytes, int start, int end) {
        if (start == end) {
            return OptionalInt.empty();
        }
        OptionalInt value = Numbers.integer(bytes, start, end);
        if (value.isEmpty()) {
            throw malformed(field, text(bytes, start, end));
        }
        return value.getAsInt() == Integer.MAX_VALUE ? OptionalInt.empty() : value;
    }

    static OptionalLong whole(Field field, byte[] bytes, int start, int end) {
        if (start == end) {
            return OptionalLong.empty();
        }
        OptionalLong value = Numbers.whole(bytes, start, end);
        if (value.isEmpty()) {
            throw malformed(field, text(bytes, start, end));
        }
        return value.getAsLong() == Long.MAX_VALUE ? OptionalLong.empty() : value;
    }

    /** What is not a number is no value either: NaN is unset. */
    static OptionalDouble real(Field field, byte[] bytes, int start, int end) {
        if (start == end) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = Numbers.real(bytes, start, end);
        if (value.isEmpty()) {
            throw malformed(field, text(bytes, start, end));
        }
        double number = value.getAsDouble();
        return number == Double.MAX_VALUE || Double.isNaN(number) ? OptionalDouble.empty() : value;
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private static MalformedMessageException malformed(Field field, String text) {
        return new MalformedMessageException(field.name() + " is '" + text + "', which is no " + field.kind());
    }
}

package io.spreadtrader.tws.wire;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The values of one message, or of one row of its groups. */
public abstract class Fields {
    static final String UNSET_INT = "2147483647";
    static final String UNSET_LONG = "9223372036854775807";
    static final String UNSET_REAL = "1.7976931348623157E308";

    Fields() {}

    /** As on the wire; empty where the field is unset or this version of the server does not have it. */
    public abstract String text(Field field);

    public abstract List<? extends Fields> rows(Group group);

    /** @throws MalformedMessageException when it is no whole number */
    public OptionalInt integer(Field field) {
        String text = text(field);
        if (text.isEmpty() || text.equals(UNSET_INT)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException wrong) {
            throw malformed(field, text);
        }
    }

    /** @throws MalformedMessageException when it is no whole number, or unset */
    public int required(Field field) {
        return integer(field).orElseThrow(() -> malformed(field, ""));
    }

    /** @throws MalformedMessageException when it is no whole number */
    public OptionalLong whole(Field field) {
        String text = text(field);
        if (text.isEmpty() || text.equals(UNSET_LONG)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            throw malformed(field, text);
        }
    }

    /** @throws MalformedMessageException when it is no number */
    public OptionalDouble real(Field field) {
        String text = text(field);
        if (text.isEmpty() || isUnsetReal(text)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException wrong) {
            throw malformed(field, text);
        }
    }

    public boolean flag(Field field) {
        String text = text(field);
        return text.equals("1") || text.equals("true");
    }

    static boolean isUnsetReal(String text) {
        return text.equals(UNSET_REAL) || text.equals("1.7976931348623157e+308");
    }

    private static MalformedMessageException malformed(Field field, String text) {
        return new MalformedMessageException(field.name() + " is '" + text + "', which is no " + field.kind());
    }
}

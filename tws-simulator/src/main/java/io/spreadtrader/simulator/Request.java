package io.spreadtrader.simulator;

import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import java.util.OptionalDouble;

/** A message read, its columns by name. Unset numbers are zero unless told otherwise. */
record Request(Layout layout, Fields fields) {
    static Request of(WireMessage message) {
        return new Request(message.layout(), message.fields());
    }

    /** One row of a group. */
    record Row(Group group, Fields fields) {
        String text(String column) {
            return fields.text(group.field(column));
        }

        int number(String column) {
            return fields.integer(group.field(column)).orElse(0);
        }

        OptionalDouble real(String column) {
            return fields.real(group.field(column));
        }

        boolean flag(String column) {
            return fields.flag(group.field(column));
        }
    }

    String text(String column) {
        return fields.text(layout.field(column));
    }

    int number(String column) {
        return fields.integer(layout.field(column)).orElse(0);
    }

    OptionalDouble real(String column) {
        return fields.real(layout.field(column));
    }

    boolean flag(String column) {
        return fields.flag(layout.field(column));
    }

    List<Row> rows(String name) {
        Group group = layout.group(name);
        return fields.rows(group).stream().map(row -> new Row(group, row)).toList();
    }
}

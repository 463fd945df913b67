package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Layout;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.util.Map;

/** A message being written, its columns by name. */
final class Reply {
    private final Layout layout;
    private final WrittenFields fields = new WrittenFields();

    private Reply(Layout layout) {
        this.layout = layout;
    }

    static Reply of(Layout layout) {
        return new Reply(layout);
    }

    Reply with(String column, String value) {
        fields.with(layout.field(column), value);
        return this;
    }

    Reply with(String column, long value) {
        return with(column, Long.toString(value));
    }

    Reply with(String column, double value) {
        return with(column, Double.toString(value));
    }

    Reply with(String column, boolean value) {
        return with(column, value ? "1" : "0");
    }

    Reply with(String column, Price value) {
        return with(column, value.toString());
    }

    Reply with(String column, Money value) {
        return with(column, value.toString());
    }

    Reply with(Map<String, String> columns) {
        columns.forEach(this::with);
        return this;
    }

    /** One more row, its columns by name. */
    Reply row(String rows, Map<String, String> columns) {
        Group group = layout.group(rows);
        WrittenFields row = fields.addRow(group);
        columns.forEach((column, value) -> row.with(group.field(column), value));
        return this;
    }

    WireMessage message() {
        return layout.message(fields);
    }
}

package io.spreadtrader.tws.wire;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a layout at one version of the server: what other versions have is left out beforehand. */
sealed interface Step permits Columns, Step.Rows, Step.When, Step.WhenRows {
    /** A count, then as many rows. */
    record Rows(Group group, List<Step> steps) implements Step {}

    /** Steps that are there only where a column before them says so. */
    record When(Part.Condition condition, List<Step> steps) implements Step {}

    /** Steps that are there only where the group before them has rows. */
    record WhenRows(Group group, List<Step> steps) implements Step {}

    static List<Step> of(List<Part> parts, int serverVersion) {
        List<Step> steps = new ArrayList<>();
        List<Field> columns = new ArrayList<>();
        add(parts, serverVersion, columns, steps);
        flush(columns, steps);
        return List.copyOf(steps);
    }

    private static void add(List<Part> parts, int serverVersion, List<Field> columns, List<Step> steps) {
        for (Part part : parts) {
            switch (part) {
                case Part.Column(Field field) -> columns.add(field);
                case Part.Constant(String text) -> columns.add(Field.constant(text));
                case Part.Versions(int first, int last, List<Part> some) -> {
                    if (first <= serverVersion && serverVersion <= last) {
                        add(some, serverVersion, columns, steps);
                    }
                }
                case Part.Repeated(Group group) -> {
                    flush(columns, steps);
                    steps.add(new Rows(group, of(group.parts(), serverVersion)));
                }
                case Part.When(Part.Condition condition, List<Part> some) -> {
                    flush(columns, steps);
                    steps.add(new When(condition, of(some, serverVersion)));
                }
                case Part.WhenRows(Group group, List<Part> some) -> {
                    flush(columns, steps);
                    steps.add(new WhenRows(group, of(some, serverVersion)));
                }
            }
        }
    }

    private static void flush(List<Field> columns, List<Step> steps) {
        if (!columns.isEmpty()) {
            steps.add(new Columns(columns));
            columns.clear();
        }
    }
}

package io.spreadtrader.tws.wire;

import java.util.List;
import java.util.random.RandomGenerator;

/** Valid messages of any layout, made up: what every column may hold, with the values that others depend on. */
public final class RandomMessages {
    private static final int MOST_ROWS = 4;
    private static final int ORDINARY = 9;
    private static final List<String> TEXTS = List.of(
            "BAG", "OPT", "FUND", "SPY", "LMT", "PEG BENCH", "PEGBEST", "PEG MID", "IBKRATS", "SMART", "None", "~ !|");
    private static final List<Double> REALS =
            List.of(0.0, -0.01, 2.15, 1e-7, 12345678.25, 1e21, Double.MAX_VALUE, Double.POSITIVE_INFINITY);

    private final RandomGenerator random;

    public RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    public WireMessage of(Layout layout) {
        WrittenFields values = new WrittenFields();
        fill(values, layout.fields());
        layout.groups().forEach(group -> addRows(values, group));
        return layout.message(values);
    }

    private void addRows(WrittenFields values, Group group) {
        int rows = random.nextInt(MOST_ROWS + 1);
        for (int row = 0; row < rows; row++) {
            fill(values.addRow(group), group.fields());
        }
    }

    private void fill(WrittenFields values, List<Field> fields) {
        for (Field field : fields) {
            if (random.nextInt(4) > 0) {
                fill(values, field);
            }
        }
    }

    private void fill(WrittenFields values, Field field) {
        switch (field.kind()) {
            case TEXT -> values.with(field, random.nextBoolean() ? "" : TEXTS.get(random.nextInt(TEXTS.size())));
            case FLAG -> values.with(field, random.nextBoolean());
            case INT -> values.with(field, random.nextBoolean() ? random.nextInt(ORDINARY) : random.nextInt());
            case LONG -> values.with(field, random.nextLong());
            case REAL ->
                values.with(
                        field,
                        random.nextBoolean() ? REALS.get(random.nextInt(REALS.size())) : random.nextDouble(-1e6, 1e6));
        }
    }
}

package io.spreadtrader.exchange.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What walking entries paid, by the quoted width of the spread when they started; the last row is all of them. */
public record FillTable(List<Row> rows) {
    public FillTable {
        rows = List.copyOf(rows);
    }

    /**
     * Orders of one bucket.
     *
     * @param width the bucket, dollars of quoted width per share
     * @param filled orders that filled before the walk's end
     * @param averageShare of the quoted width paid by those that filled: 0 our side's best, 0.5 mid, 1 natural
     */
    public record Row(String width, int orders, int filled, double averageShare) {
        Row plus(Row other) {
            int all = filled + other.filled;
            double shares = filled * averageShare + other.filled * other.averageShare;
            return new Row(width, orders + other.orders, all, all == 0 ? 0 : shares / all);
        }

        public double fillRatio() {
            return orders == 0 ? 0 : (double) filled / orders;
        }
    }

    /** The same buckets of several studies together. */
    public static FillTable together(List<FillTable> tables) {
        return new FillTable(IntStream.range(0, tables.getFirst().rows().size())
                .mapToObj(index -> tables.stream()
                        .map(table -> table.rows().get(index))
                        .reduce(Row::plus)
                        .orElseThrow())
                .toList());
    }

    public Row all() {
        return rows.getLast();
    }

    /** As a Markdown table. */
    public String text() {
        String body = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f %% | %.1f %% |",
                        row.width(),
                        row.orders(),
                        100 * row.fillRatio(),
                        100 * row.averageShare()))
                .collect(Collectors.joining("\n"));
        return "| quoted width | orders | filled | average share of the width |\n|---|---|---|---|\n" + body + "\n";
    }
}

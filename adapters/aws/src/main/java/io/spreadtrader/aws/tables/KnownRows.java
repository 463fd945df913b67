package io.spreadtrader.aws.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Entries of lists as last read, kept in step with our own commits. */
final class KnownRows {
    private final Map<ItemList, SequencedMap<String, Row>> lists = new HashMap<>();

    List<Row> of(ItemList list, Function<ItemList, SequencedMap<String, Row>> reading) {
        SequencedMap<String, Row> rows = lists.get(list);
        if (rows == null) {
            rows = new TreeMap<>(reading.apply(list));
            lists.put(list, rows);
        }
        return List.copyOf(rows.values());
    }

    void apply(List<Write> writes) {
        writes.forEach(this::apply);
    }

    private void apply(Write write) {
        Key key = write.key();
        lists.forEach((list, rows) -> {
            if (list.holds(key)) {
                if (write instanceof Write.PutRow put) {
                    rows.put(key.sort(), put.row());
                } else {
                    rows.remove(key.sort());
                }
            }
        });
    }

    void clear() {
        lists.clear();
    }
}

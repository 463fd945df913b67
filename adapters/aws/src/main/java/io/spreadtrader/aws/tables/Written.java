package io.spreadtrader.aws.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * What one change writes.
 *
 * @param value the record as it is stored when the commit holds
 * @param main the record's own item, with the change's condition
 * @param rows entries of lists, and what else is written along without condition
 */
record Written<T>(ItemKind<T> kind, String id, T value, Write main, List<Write> rows) {
    List<Write> writes() {
        List<Write> all = new ArrayList<>();
        all.add(main);
        all.addAll(rows);
        return all;
    }
}

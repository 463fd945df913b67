package io.spreadtrader.infra;

import java.util.Map;

/** Reads of maps that hold every constant of an enum. */
final class Present {
    private Present() {}

    static <K, V> V in(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("There is no " + key + " among " + map.keySet() + ".");
        }
        return value;
    }
}

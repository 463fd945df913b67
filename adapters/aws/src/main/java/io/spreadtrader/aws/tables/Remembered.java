package io.spreadtrader.aws.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values used last, up to a limit. */
final class Remembered<K, V> {
    private final Map<K, V> values;

    Remembered(int limit) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    void put(K key, V value) {
        values.put(key, value);
    }

    void forget(K key) {
        values.remove(key);
    }

    void clear() {
        values.clear();
    }
}

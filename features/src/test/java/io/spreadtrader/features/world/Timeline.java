package io.spreadtrader.features.world;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A value that changes at instants: what was said last before an instant holds at it. */
final class Timeline<T> {
    private final TreeMap<Instant, T> values = new TreeMap<>();

    void set(Instant from, T value) {
        values.put(from, value);
    }

    Optional<T> at(Instant instant) {
        return Optional.ofNullable(values.floorEntry(instant)).map(Map.Entry::getValue);
    }
}

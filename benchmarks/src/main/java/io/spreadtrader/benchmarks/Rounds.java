package io.spreadtrader.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Samples of several things in several rounds, and what each round says of each. */
final class Rounds {
    static final double P50 = 0.50;
    static final double P99 = 0.99;

    private final Map<String, Samples[]> byName = new LinkedHashMap<>();
    private final int count;

    Rounds(int count) {
        this.count = count;
    }

    void add(String name, int round, long nanos) {
        Samples[] rounds = byName.computeIfAbsent(name, any -> {
            Samples[] empty = new Samples[count];
            Arrays.setAll(empty, index -> new Samples());
            return empty;
        });
        rounds[round].add(nanos);
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** This percentile of each round, in microseconds. */
    double[] micros(String name, double share) {
        Samples[] rounds = byName.get(name);
        if (rounds == null) {
            throw new IllegalArgumentException("nothing was measured of " + name);
        }
        return Arrays.stream(rounds)
                .filter(samples -> samples.count() > 0)
                .mapToDouble(samples -> samples.percentile(share))
                .toArray();
    }
}

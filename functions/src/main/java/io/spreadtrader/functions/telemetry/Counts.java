package io.spreadtrader.functions.telemetry;

import java.util.Map;
import java.util.TreeMap;

/** How often things happened in one call; zero is not told. */
public final class Counts {
    private final Map<String, Integer> counts = new TreeMap<>();

    public synchronized void add(String name, int more) {
        if (more != 0) {
            counts.merge(name, more, Integer::sum);
        }
    }

    /** What was counted since this was last asked. */
    public synchronized Map<String, Integer> taken() {
        Map<String, Integer> taken = new TreeMap<>(counts);
        counts.clear();
        return taken;
    }
}

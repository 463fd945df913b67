package io.spreadtrader.benchmarks;

import java.util.List;
import java.util.Map;

/** Every benchmark, in the order of the table. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param environment variables, which may name a peer's interpreter */
    public static List<Benchmark> all(Map<String, String> environment) {
        return List.of(new FrameDecoding(), new OrderPath(), new RoundTrip(environment), new ExitPath());
    }
}

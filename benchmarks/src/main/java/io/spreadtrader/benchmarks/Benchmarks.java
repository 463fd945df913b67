package io.spreadtrader.benchmarks;

import java.util.List;
import java.util.Map;

/** Every benchmark, in the order of the table. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param environment variables, which may name a peer's interpreter */
    public static List<Benchmark> all(Map<String, String> environment) {
        return List.of(
                new FrameDecoding(new Extent(20_000, 20_000)),
                new OrderPath(new Extent(1_500, 400)),
                new RoundTrip(new Extent(3_000, 500), environment),
                new ExitPath(200, new Extent(200, 150)));
    }
}

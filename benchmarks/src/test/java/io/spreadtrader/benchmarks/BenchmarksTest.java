package io.spreadtrader.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every benchmark goes its whole way, with next to nothing to do. */
class BenchmarksTest {
    private static final Map<String, String> NO_PYTHON = Map.of(PythonPeer.VARIABLE, "no-such-python");

    @Test
    void decodesFramesOfEveryKindItSays() {
        List<Figure> figures = new FrameDecoding(new Extent(0, 2)).run(2, doing -> {});

        assertThat(figures).extracting(Figure::value).allMatch(value -> value.endsWith(" M/s"));
    }

    @Test
    void bringsEntriesFromTheirDecisionIntoThePosition() {
        List<Figure> figures = new OrderPath(new Extent(3, 3)).run(2, doing -> {});

        assertThat(figures)
                .extracting(Figure::what)
                .anyMatch(what -> what.startsWith("decision -> placeOrder"))
                .anyMatch(what -> what.startsWith("execution sent -> position stored"));
        assertThat(figures).extracting(Figure::spread).noneMatch(String::isEmpty);
    }

    @Test
    void saysWhyAPeerWasNotMeasured() {
        List<Figure> figures = new RoundTrip(new Extent(2, 2), NO_PYTHON).run(1, doing -> {});

        assertThat(figures.getLast().value())
                .isEqualTo("not measured: no no-such-python here; TRADER_BENCH_PYTHON may name one that has ib_async");
    }

    @Test
    void exitsWhatFallsThroughItsStopAndNothingElse() {
        List<Figure> figures = new ExitPath(4, new Extent(1, 2)).run(1, doing -> {});

        assertThat(figures).hasSize(4);
    }

    @Test
    void namesEachOnce() {
        assertThat(Benchmarks.all(Map.of()))
                .extracting(Benchmark::name)
                .containsExactly("frames", "orders", "round-trip", "exits");
    }
}

package io.spreadtrader.benchmarks;

import java.util.List;

/** What one benchmark found. */
public record Measured(Benchmark benchmark, List<Figure> figures) {
    public Measured {
        figures = List.copyOf(figures);
    }

    /** Whether every target was met. */
    public boolean isMet() {
        return figures.stream()
                .allMatch(figure -> figure.target().map(Figure.Target::isMet).orElse(true));
    }
}

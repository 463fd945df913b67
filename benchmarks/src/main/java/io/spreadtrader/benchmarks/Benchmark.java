package io.spreadtrader.benchmarks;

import java.util.List;
import java.util.function.Consumer;

/** Measures one thing. */
public interface Benchmark {
    /** As it is asked for. */
    String name();

    /** What is measured and how, in one sentence. */
    String what();

    /**
     * @param rounds what is compared is measured in turn, so many times, and the median round counts
     * @param progress told what is being done, in a few words
     */
    List<Figure> run(int rounds, Consumer<String> progress);
}

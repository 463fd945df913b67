package io.spreadtrader.cli;

import io.spreadtrader.local.Progress;
import java.io.PrintWriter;
import java.util.Optional;

/** Measures one thing about the simulated exchange and prints what it found. */
public interface Study {
    /**
     * What to study, each empty where the study's own standard applies.
     *
     * @param seeds how many seeds, from 1 on
     * @param data a folder of recorded data
     */
    record Scope(Optional<Integer> seeds, Optional<java.nio.file.Path> data) {}

    /** Whether it compares with recorded data, which must be given then. */
    default boolean needsData() {
        return false;
    }

    void run(Scope scope, PrintWriter out, Progress progress);
}

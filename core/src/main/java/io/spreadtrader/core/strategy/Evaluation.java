package io.spreadtrader.core.strategy;

import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Figures;

/** What a strategy made of a symbol's newest bar. */
public sealed interface Evaluation {
    /** Every condition held. */
    record Found(Signal signal) implements Evaluation {}

    /**
     * A condition failed.
     *
     * @param condition the first that did, by name
     */
    record None(String condition, double measured, double bound) implements Evaluation {
        public Figures figures() {
            return Figures.of("condition", condition).with("measured", measured).with("bound", bound);
        }
    }

    /** There are fewer bars than the strategy needs. */
    record InsufficientHistory(int have, int need) implements Evaluation {}
}

package io.spreadtrader.core.universe;

/** A filtered universe, or why there cannot be one. */
public sealed interface UniverseOutcome permits UniverseResult, UniverseOutcome.Refused {
    /** An input is stale as a whole, so that nothing could be said of any symbol. */
    record Refused(String message, String remedy) implements UniverseOutcome {}
}

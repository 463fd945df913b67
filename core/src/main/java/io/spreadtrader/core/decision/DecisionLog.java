package io.spreadtrader.core.decision;

import java.util.List;
import java.util.Optional;

/** Reads the log of decisions; they are appended through {@link io.spreadtrader.core.store.Change.AppendDecision}. */
public interface DecisionLog {
    /** Every decision, in {@link Decision#ORDER}. */
    List<Decision> all();

    /** The decision of this id. */
    Optional<Decision> find(String id);

    /** SHA-256 over every decision's canonical line: equal hashes mean equal days. */
    default String hash() {
        InputsDigest digest = InputsDigest.start();
        all().forEach(decision -> digest.add(decision.canonical()));
        return digest.hex();
    }
}

package io.spreadtrader.core.store;

import java.util.List;
import java.util.Optional;

/** Commits changes together or not at all. */
public interface Transactions {
    /**
     * Applies every change in order if every condition holds, else none.
     *
     * @return empty when committed; otherwise the first change whose condition failed
     */
    Optional<Change> commit(List<Change> changes);

    /**
     * Commits changes whose conditions can only fail by a bug, for single writers.
     *
     * @throws IllegalStateException when a condition fails
     */
    default void commitOwn(List<Change> changes) {
        commit(changes).ifPresent(failed -> {
            throw new IllegalStateException("a single writer met a conflict: " + failed);
        });
    }
}

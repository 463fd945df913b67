package io.spreadtrader.core.store;

import io.spreadtrader.core.position.Position;
import java.util.List;
import java.util.Optional;

/** Reads positions. Lists are in {@link Position#ORDER}. */
public interface PositionStore {
    Optional<Position> find(String id);

    /** Those not closed. */
    List<Position> open();

    List<Position> all();
}

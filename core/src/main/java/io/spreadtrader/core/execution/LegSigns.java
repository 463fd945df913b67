package io.spreadtrader.core.execution;

import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.Instrument;

/** Whether a spread's legs are held the way it was opened: the long one never owed, the short one never owned. */
final class LegSigns {
    private LegSigns() {}

    /** Signed units of this leg that are held the wrong way; zero where none are. */
    static int wrong(Position position, Instrument leg) {
        int held = position.ledger().quantity(leg);
        return leg.equals(position.spread().longLeg()) ? Math.min(0, held) : Math.max(0, held);
    }
}

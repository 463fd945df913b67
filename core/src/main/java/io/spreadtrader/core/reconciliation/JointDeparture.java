package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.value.Money;
import java.util.List;

/**
 * One way in which options can have left the positions of one underlying together: a spread and the parts that
 * assignments split off it hold the same legs.
 *
 * @param each one for every position that gave anything
 */
record JointDeparture(List<Departure> each) {
    static JointDeparture of(Departure only) {
        return new JointDeparture(List.of(only));
    }

    Money cash() {
        return each.stream().map(Departure::cash).reduce(Money.ZERO, Money::plus);
    }

    /** Contracts. */
    int assigned() {
        return each.stream().mapToInt(Departure::assigned).sum();
    }

    /** Contracts. */
    int exercised() {
        return each.stream().mapToInt(Departure::exercised).sum();
    }

    /** Shares that came (positive) or went. */
    int shares() {
        return each.stream().mapToInt(Departure::shares).sum();
    }

    /** Shares that are owed or held afterwards, whichever position has them: each asks for a repair. */
    int sharesLeft() {
        return each.stream()
                .mapToInt(departure -> Math.abs(departure.position().shares() + departure.shares()))
                .sum();
    }

    Position first() {
        return each.getFirst().position();
    }
}

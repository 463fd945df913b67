package io.spreadtrader.core.assignment;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.store.PositionStore;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which position a change without an order belongs to. One underlying is traded by one position at a time, but a late
 * fill can make it two, and so does the assignment of a part; then shares belong to the one whose options brought them.
 */
record HoldingOwners(PositionStore positions) {
    Optional<Position> of(HoldingChanged change) {
        Instrument instrument = change.instrument();
        List<Position> related = positions.open().stream()
                .filter(position -> position.underlying().equals(instrument.underlying()))
                .toList();
        boolean delivered = instrument instanceof Stock
                && (change.change() == HoldingChange.ASSIGNMENT || change.change() == HoldingChange.EXERCISE);
        return first(related, position -> delivered && awaitsShares(position))
                .or(() -> first(related, position -> position.ledger().quantity(instrument) != 0))
                .or(() -> first(related, HoldingOwners::awaitsShares))
                .or(() -> first(related, HoldingOwners::hasLostALeg))
                .or(() -> related.stream().findFirst())
                .or(() -> change.quantity() == 0 ? lastClosed(instrument) : Optional.empty());
    }

    private static Optional<Position> first(List<Position> candidates, Predicate<Position> condition) {
        return candidates.stream().filter(condition).findFirst();
    }

    /** Shares come right after the option that brought them left. */
    private static boolean awaitsShares(Position position) {
        return position.state() == PositionState.ASSIGNED && position.shares() == 0;
    }

    private static boolean hasLostALeg(Position position) {
        return position.ledger().quantity(position.spread().longLeg())
                != -position.ledger().quantity(position.spread().shortLeg());
    }

    /** A charge may come when the shares it is for are gone. */
    private Optional<Position> lastClosed(Instrument instrument) {
        return positions.all().stream()
                .filter(position -> position.underlying().equals(instrument.underlying()))
                .reduce((earlier, later) -> later);
    }
}

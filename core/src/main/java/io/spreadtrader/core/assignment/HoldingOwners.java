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
 *
 * <p>An account may hold a person's own of the same underlying. Units are taken from a position only where it holds as
 * many, and delivered only to one whose options can have brought them; a charge belongs to whoever is there.
 */
record HoldingOwners(PositionStore positions) {
    Optional<Position> of(HoldingChanged change) {
        List<Position> related = positions.open().stream()
                .filter(position ->
                        position.underlying().equals(change.instrument().underlying()))
                .toList();
        if (change.quantity() == 0) {
            return ofCharge(change.instrument(), related);
        }
        return isDelivered(change)
                ? ofDelivered(change.instrument(), related)
                : first(related, position -> gives(position, change));
    }

    private Optional<Position> ofCharge(Instrument instrument, List<Position> related) {
        return first(related, position -> isHeld(position, instrument))
                .or(() -> first(related, HoldingOwners::awaitsShares))
                .or(() -> first(related, HoldingOwners::hasLostALeg))
                .or(() -> related.stream().findFirst())
                .or(() -> lastClosed(instrument));
    }

    private static Optional<Position> ofDelivered(Instrument instrument, List<Position> related) {
        return first(related, HoldingOwners::awaitsShares)
                .or(() -> first(related, position -> isHeld(position, instrument)))
                .or(() -> first(related, HoldingOwners::hasLostALeg));
    }

    private static boolean isDelivered(HoldingChanged change) {
        return change.instrument() instanceof Stock
                && (change.change() == HoldingChange.ASSIGNMENT || change.change() == HoldingChange.EXERCISE);
    }

    /** Whether it holds all that left, or owes all that came. */
    private static boolean gives(Position position, HoldingChanged change) {
        int held = position.ledger().quantity(change.instrument());
        return Integer.signum(held) == -Integer.signum(change.quantity())
                && Math.abs(held) >= Math.abs(change.quantity());
    }

    private static boolean isHeld(Position position, Instrument instrument) {
        return position.ledger().quantity(instrument) != 0;
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

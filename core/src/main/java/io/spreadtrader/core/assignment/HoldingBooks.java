package io.spreadtrader.core.assignment;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.execution.Reservations;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.SplitPosition;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes without an order make of positions, and the writes that say so. */
final class HoldingBooks {
    private final TradingPorts ports;
    private final PartialAssignment partial;
    private final TellChanges telling;

    HoldingBooks(TradingPorts ports) {
        this.ports = ports;
        this.partial = new PartialAssignment(ports);
        this.telling = new TellChanges(ports);
    }

    /**
     * What happened to one position.
     *
     * @param split where only a part of it was assigned
     * @param after what it is then; of a split, the part
     */
    record Booking(Position before, List<HoldingChanged> together, Optional<SplitPosition> split, Position after) {}

    /** The assigned contracts of a part become a position of their own, to be repaired; the rest goes on. */
    Booking booking(Position before, List<HoldingChanged> together) {
        Optional<SplitPosition> split = partial.splitOf(before, together);
        Position after = split.map(SplitPosition::part).orElse(before);
        for (HoldingChanged change : together) {
            after = booked(after, change);
        }
        return new Booking(before, together, split, split.isPresent() ? after.asFirst() : after.asNextOf(before));
    }

    private Position booked(Position before, HoldingChanged change) {
        PositionLedger ledger = change.quantity() == 0
                ? before.ledger().charged(change.fee())
                : before.ledger().traded(change.instrument(), change.quantity(), change.price(), change.fee());
        Position after = before.withLedger(ledger);
        if (!before.isOpen()) {
            return after;
        }
        boolean sharesFollow = change.instrument() instanceof OptionContract
                && (change.change() == HoldingChange.ASSIGNMENT || change.change() == HoldingChange.EXERCISE);
        if (sharesFollow || after.shares() != 0) {
            return after.withState(PositionState.ASSIGNED);
        }
        if (ledger.isFlat()) {
            return after.closed(reason(before, change), ports.now());
        }
        return before.state() == PositionState.ASSIGNED ? after.withState(PositionState.OPEN) : after;
    }

    private ExitReason reason(Position before, HoldingChanged change) {
        if (change.change() == HoldingChange.LIQUIDATION) {
            return ExitReason.LIQUIDATION;
        }
        return partial.isEarly(before, change) ? ExitReason.ASSIGNMENT : ExitReason.EXPIRATION;
    }

    /** Everything that follows, for one commit. */
    List<Change> changes(List<Booking> bookings) {
        List<Change> changes = new ArrayList<>();
        for (Booking booking : bookings) {
            booking.together()
                    .forEach(change -> changes.addAll(telling.booked(change, booking.before(), booking.after())));
            booking.split()
                    .ifPresentOrElse(
                            split -> changes.addAll(divided(booking, split)),
                            () -> changes.add(new Change.UpdatePosition(booking.after())));
        }
        Portfolio stored = ports.stores().portfolio().current();
        Portfolio needed = portfolio(stored, bookings);
        if (!needed.equals(stored)) {
            changes.add(new Change.UpdatePortfolio(needed.asNextOf(stored)));
        }
        return changes;
    }

    private static Portfolio portfolio(Portfolio stored, List<Booking> bookings) {
        Portfolio portfolio = stored;
        for (Booking booking : bookings) {
            Position after = booking.after();
            if (booking.split().isPresent()) {
                portfolio = Reservations.split(portfolio, booking.before().id(), after);
            } else if (!after.isOpen() && portfolio.reservations().containsKey(after.id())) {
                portfolio = portfolio.without(after.id());
            }
        }
        return portfolio;
    }

    private List<Change> divided(Booking booking, SplitPosition split) {
        Position part = booking.after();
        Figures figures = Figures.of("position", booking.before().id())
                .with("part", part.id())
                .with("assigned", part.contracts())
                .with("left", split.rest().openContracts());
        return List.of(
                new Change.UpdatePosition(split.rest()),
                new Change.InsertPosition(part),
                new Change.AppendDecision(new Decision(
                        part.id(),
                        ports.now(),
                        DecisionKind.ASSIGNMENT,
                        part.underlying().ticker(),
                        "SPLIT",
                        InputsDigest.of(booking.before().spread(), part.contracts()),
                        figures)));
    }
}

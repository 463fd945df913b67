package io.spreadtrader.core.assignment;

import io.spreadtrader.core.broker.Broker.BrokerListener;
import io.spreadtrader.core.broker.BrokerEvent;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.TradingPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Books what happens to a position without an order of ours: assignment, exercise, expiration, liquidation, dividends
 * owed and borrow cost. Each report is booked once, in one commit, to the spreads it came from. Orders of the position that no longer fit are withdrawn where orders are worked.
 */
public final class HandleAssignment implements BrokerListener {
    private final TradingPorts ports;
    private final HoldingOwners owners;
    private final ChangeDivision division;
    private final HoldingBooks books;
    private final TellChanges telling;

    public HandleAssignment(TradingPorts ports) {
        this.ports = ports;
        this.owners = new HoldingOwners(ports.stores().positions());
        this.division = new ChangeDivision(ports.stores().positions());
        this.books = new HoldingBooks(ports);
        this.telling = new TellChanges(ports);
    }

    @Override
    public void on(BrokerEvent event) {
        if (event instanceof HoldingChanged change && !isBooked(change)) {
            book(change);
        }
    }

    private void book(HoldingChanged change) {
        Optional<Position> owner = owners.of(change);
        if (owner.isPresent()) {
            book(owner.get(), List.of(change));
            return;
        }
        ChangeDivision.Divided divided = division.of(change);
        // Where some of it is another's nobody knows how much; only what expires ends for all who hold it.
        boolean isKnown = divided.rest().isEmpty() || change.change() == HoldingChange.EXPIRATION;
        if (division.isNeeded(change) && isKnown) {
            book(change, divided);
        } else {
            ports.stores().transactions().commit(telling.stranger(change));
        }
    }

    private void book(HoldingChanged whole, ChangeDivision.Divided divided) {
        List<HoldingBooks.Booking> bookings = divided.pieces().stream()
                .map(piece -> books.booking(piece.position(), List.of(piece.change())))
                .toList();
        ports.commitRetrying(() -> {
            List<Change> changes = new ArrayList<>(books.changes(bookings));
            changes.add(telling.decision(whole, bookings.getFirst().before()));
            divided.rest().ifPresent(rest -> changes.addAll(telling.stranger(rest)));
            return changes;
        });
    }

    /** Whether this report has been booked before. */
    public boolean isBooked(HoldingChanged change) {
        return ports.stores().decisions().find(TellChanges.decisionId(change)).isPresent();
    }

    /** Books what happened to a position at once: options and the shares they brought cannot come apart. */
    public void book(Position before, List<HoldingChanged> together) {
        List<HoldingBooks.Booking> bookings = List.of(books.booking(before, together));
        ports.commitRetrying(() -> books.changes(bookings));
    }
}

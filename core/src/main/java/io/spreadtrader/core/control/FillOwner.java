package io.spreadtrader.core.control;

import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.order.OrderState;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.Instrument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which order of a position, if any, a fill nobody told us of belongs to. */
record FillOwner(Stores stores) {
    sealed interface Owner {}

    /**
     * @param order the order it filled; empty where it was traded by hand
     * @param units signed, as many of those that differ as the order has room for or the position holds
     */
    record Found(Optional<ClientOrderId> order, int units) implements Owner {}

    record None(String why) implements Owner {}

    /**
     * Looks among the position's orders, newest first, for one that can have filled so: it has ended, or the broker says
     * it filled. One that works may still fill by itself.
     */
    Owner of(HoldingDifference difference, String positionId, List<ClientOrderId> untold) {
        Instrument instrument = difference.instrument();
        int units = difference.units();
        List<OrderIntent> orders = stores.intents().all().stream()
                .filter(intent -> intent.positionId().equals(positionId))
                .sorted(OrderIntent.ORDER.reversed())
                .toList();
        Optional<Position> position = stores.positions().find(positionId);
        if (position.isEmpty() && orders.isEmpty()) {
            return new None("there is no position " + positionId);
        }
        Optional<OrderIntent> working = orders.stream()
                .filter(intent -> intent.state() != OrderState.READY
                        && !intent.state().isTerminal()
                        && !untold.contains(intent.id()))
                .findFirst();
        if (working.isPresent()) {
            return new None("order " + working.get().id() + " of position " + positionId + " is "
                    + working.get().state() + ", and may still fill by itself");
        }
        // The sort is stable: newest first among those that can have filled as much.
        Optional<OrderIntent> order = orders.stream()
                .filter(intent -> intent.wasSent() && part(units, intent.left(instrument)) != 0)
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY || position.isPresent())
                .min(Comparator.<OrderIntent>comparingInt(intent -> -Math.abs(part(units, intent.left(instrument))))
                        .thenComparing(intent -> !untold.contains(intent.id())));
        int byOrder = order.map(intent -> part(units, intent.left(instrument))).orElse(0);
        int held = position.filter(Position::isOpen)
                .map(open -> open.ledger().quantity(instrument))
                .orElse(0);
        int byHand = part(units, -held);
        if (byOrder == 0 && byHand == 0) {
            return new None("position " + positionId + " holds " + held + " " + instrument + ", and no order of it that"
                    + " has ended leaves room for " + units);
        }
        return Math.abs(byOrder) >= Math.abs(byHand)
                ? new Found(order.map(OrderIntent::id), byOrder)
                : new Found(Optional.empty(), byHand);
    }

    /** What of these signed units fits into so many; none where they go the other way. */
    private static int part(int units, int room) {
        return Integer.signum(units) == Integer.signum(room)
                ? Integer.signum(units) * Math.min(Math.abs(units), Math.abs(room))
                : 0;
    }
}

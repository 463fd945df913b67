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

    /** @param order the order it filled; empty where it was traded by hand */
    record Found(Optional<ClientOrderId> order) implements Owner {}

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
        Optional<ClientOrderId> order = orders.stream()
                .filter(intent -> wasSent(intent) && intent.hasRoomFor(instrument, units))
                .filter(intent -> intent.purpose() == OrderPurpose.ENTRY || position.isPresent())
                .min(Comparator.comparing(intent -> !untold.contains(intent.id())))
                .map(OrderIntent::id);
        int held = position.filter(Position::isOpen)
                .map(open -> open.ledger().quantity(instrument))
                .orElse(0);
        boolean closes = Integer.signum(held) == -Integer.signum(units) && Math.abs(units) <= Math.abs(held);
        return order.isPresent() || closes
                ? new Found(order)
                : new None("position " + positionId + " holds " + held + " " + instrument + ", and no order of it that"
                        + " has ended leaves room for " + units);
    }

    /** One that waits was never at the broker, nor was one we denied. */
    private static boolean wasSent(OrderIntent intent) {
        return intent.state() != OrderState.READY && intent.state() != OrderState.DENIED;
    }
}

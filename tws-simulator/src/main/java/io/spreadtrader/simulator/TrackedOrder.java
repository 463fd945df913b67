package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import java.time.Instant;

/**
 * An order as it stands now.
 *
 * @param order with its newest limit
 * @param filled combos
 * @param paid the sum of net prices per share of all combos filled, ours: positive is paid
 * @param lastNet of the newest fill
 * @param ending why it is over, in words; empty while it is not
 * @param changedAt when it was last told of
 */
record TrackedOrder(
        OrderRegistration registration,
        ComboOrder order,
        OrderStatus status,
        int filled,
        Price paid,
        Price lastNet,
        String ending,
        Instant changedAt) {
    static TrackedOrder placed(OrderRegistration registration, Instant at) {
        boolean waits = registration.order().condition().isPresent();
        return new TrackedOrder(
                registration,
                registration.order(),
                // That a conditional order is taken is only said by this one's successor.
                waits ? OrderStatus.PENDING_SUBMIT : OrderStatus.PRE_SUBMITTED,
                0,
                Price.ZERO,
                Price.ZERO,
                "",
                at);
    }

    ClientOrderId name() {
        return registration.name();
    }

    int remaining() {
        return order.quantity() - filled;
    }

    /** The exchange has it; with a condition, it does not work yet. */
    TrackedOrder accepted(Instant at) {
        return withStatus(order.condition().isPresent() ? OrderStatus.PRE_SUBMITTED : OrderStatus.SUBMITTED, at);
    }

    /** Its condition is met. A cancellation under way is still told. */
    TrackedOrder released(Instant at) {
        return status == OrderStatus.PENDING_CANCEL ? this : withStatus(OrderStatus.SUBMITTED, at);
    }

    TrackedOrder withStatus(OrderStatus newStatus, Instant at) {
        return new TrackedOrder(registration, order, newStatus, filled, paid, lastNet, ending, at);
    }

    TrackedOrder ended(OrderStatus newStatus, String why, Instant at) {
        return new TrackedOrder(registration, order, newStatus, filled, paid, lastNet, why, at);
    }

    TrackedOrder withLimit(Price limit, Instant at) {
        return new TrackedOrder(registration, order.withLimit(limit), status, filled, paid, lastNet, ending, at);
    }

    TrackedOrder withFill(int combos, Price net, Instant at) {
        int total = filled + combos;
        boolean isFull = total >= order.quantity();
        return new TrackedOrder(
                registration,
                order,
                isFull ? OrderStatus.FILLED : status,
                total,
                paid.plus(net.times((long) combos)),
                net,
                isFull ? "Filled Size: " + total : ending,
                at);
    }

    /** As the client wrote it: of a sold combination the sign is the other one. */
    Price shown(Price ours) {
        return registration.side() == Side.BUY ? ours : ours.negated();
    }

    /** Dollars per share as the client counts them; zero before the first fill. */
    double averagePrice() {
        return filled == 0 ? 0 : shown(paid).dollars() / filled;
    }
}

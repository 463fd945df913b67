package io.spreadtrader.simulator;

import java.util.HashSet;
import java.util.Set;

/** What goes wrong with orders on their way in. */
final class OrderFaults {
    private final ArmedFaults armed;
    private final Set<String> placed = new HashSet<>();

    OrderFaults(ArmedFaults armed) {
        this.armed = armed;
    }

    Faults.Treatment onPlace(int clientId, Request order) {
        if (order.flag("whatIf")) {
            return new Faults.Treatment.Handle();
        }
        boolean isNew = placed.add(clientId + "/" + order.number("orderId"));
        return isNew ? onNewOrder() : onModification();
    }

    private Faults.Treatment onNewOrder() {
        if (armed.happens(Fault.DROP_BEFORE_BOOKING)) {
            return new Faults.Treatment.DropBefore();
        }
        if (armed.happens(Fault.DROP_AFTER_BOOKING)) {
            return new Faults.Treatment.DropAfter();
        }
        if (armed.happens(Fault.MARGIN_REJECTION)) {
            return new Faults.Treatment.Refuse(
                    ErrorCodes.ORDER_REJECTED,
                    "Order rejected - reason:YOUR ORDER IS NOT ACCEPTED. MINIMUM OF 2000 USD (OR EQUIVALENT IN OTHER"
                            + " CURRENCIES) REQUIRED IN ORDER TO PURCHASE ON MARGIN");
        }
        if (armed.happens(Fault.TICK_REJECTION)) {
            return new Faults.Treatment.Refuse(
                    ErrorCodes.TICK_SIZE,
                    "The price does not conform to the minimum price variation for this contract.");
        }
        return armed.ignoredIf(Fault.ORDER_LOST);
    }

    private Faults.Treatment onModification() {
        if (armed.happens(Fault.MODIFICATION_REFUSED)) {
            return new Faults.Treatment.Refuse(
                    ErrorCodes.NOT_THE_ORIGINAL_ORDER, "Order being modified does not match original order");
        }
        return armed.ignoredIf(Fault.MODIFICATION_LOST);
    }
}

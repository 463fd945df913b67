package io.spreadtrader.ibkr.order;

import io.spreadtrader.ibkr.session.GatewayError;
import java.util.Set;

/** What an error means for the order it names. */
enum Refusal {
    /** The order goes on. */
    NONE,
    CANCELLED,
    /** It works on at its old limit. */
    CHANGE_REFUSED,
    REJECTED,
    /** A message we do not know, about an order the broker has not acknowledged: what it means is found by comparing. */
    DOUBTED;

    /** Said of an order that never came to be. */
    private static final Set<Integer> REJECTIONS =
            Set.of(103, 110, 200, 203, 320, 321, 387, 434, 460, 10_043, 10_052, 10_058);

    private static final String REJECTED_BECAUSE = "Order rejected - reason:";

    static Refusal of(GatewayError error, TrackedOrder order) {
        if (error.isNotice()) {
            return NONE;
        }
        return switch (error.code()) {
            case 202 -> CANCELLED;
            case 105 -> CHANGE_REFUSED;
            // A change or a cancellation lost its race, or names an order the Gateway does not know: what became of the
            // order is told by its executions and its status, or found by comparing.
            case 104, 135, 161, 10147, 10148 -> NONE;
            case 201 -> order.wasChanged() ? CHANGE_REFUSED : REJECTED;
            default -> ofAny(error, order);
        };
    }

    /**
     * An order the broker has does not end by a message we do not know; one it has not acknowledged may. A change may be
     * shown before the exchange refuses it: what can only be said of an order that was sent is said of the last change.
     */
    private static Refusal ofAny(GatewayError error, TrackedOrder order) {
        if (!order.acknowledged) {
            return REJECTIONS.contains(error.code()) ? REJECTED : DOUBTED;
        }
        boolean isOfChange = order.isChanging() || (order.wasChanged() && REJECTIONS.contains(error.code()));
        return isOfChange ? CHANGE_REFUSED : NONE;
    }

    /** The broker's own words, with the code where they are not those of an ordinary rejection. */
    static String reason(GatewayError error) {
        return error.text().startsWith(REJECTED_BECAUSE)
                ? error.text().substring(REJECTED_BECAUSE.length()).strip()
                : error.code() + " " + error.text();
    }
}

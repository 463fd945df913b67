package io.spreadtrader.simulator;

import io.spreadtrader.core.order.OrderState;

/** How ended orders are described. */
final class Endings {
    static final String CANCELLED = "Cancelled by Trader";
    static final String CANCELLED_BY_BROKER = "Cancelled by System";
    static final String EXPIRED = "Expired";
    static final String REJECTED = "Rejected";

    private Endings() {}

    static OrderStatus status(OrderState state) {
        return switch (state) {
            case FILLED -> OrderStatus.FILLED;
            case REJECTED -> OrderStatus.INACTIVE;
            default -> OrderStatus.CANCELLED;
        };
    }

    static String words(OrderState state) {
        return switch (state) {
            case REJECTED -> REJECTED;
            case EXPIRED -> EXPIRED;
            default -> CANCELLED;
        };
    }
}

package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Position;

/** Whether an order that closes could trade more than its position holds now, as after a part of it was assigned. */
public final class OrderReach {
    private OrderReach() {}

    /** Leg by leg, because a broker reports leg by leg; what is owed where it should be held leaves room for nothing. */
    public static boolean exceeds(OrderIntent closing, Position position) {
        return closing.order().legs().stream()
                .anyMatch(leg -> exceeds(
                        closing.left(leg.instrument()), position.ledger().quantity(leg.instrument())));
    }

    private static boolean exceeds(int left, int held) {
        return Math.abs(left) > Math.max(0, -Integer.signum(left) * held);
    }
}

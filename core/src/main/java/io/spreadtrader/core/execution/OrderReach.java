package io.spreadtrader.core.execution;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Position;

/** Whether an order that closes could trade more than its position holds now, as after a part of it was assigned. */
public final class OrderReach {
    private OrderReach() {}

    /** Leg by leg, because a broker reports leg by leg. */
    public static boolean exceeds(OrderIntent closing, Position position) {
        return closing.order().legs().stream().anyMatch(leg -> left(closing, leg) > held(position, leg));
    }

    private static int left(OrderIntent closing, ComboLeg leg) {
        return Math.abs(closing.left(leg.instrument()));
    }

    private static int held(Position position, ComboLeg leg) {
        return Math.abs(position.ledger().quantity(leg.instrument()));
    }
}

package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.value.Price;
import java.util.List;
import java.util.Optional;

/**
 * An order as a client sent it, and found to make sense.
 *
 * @param legs as they will trade: of a sold combination the other way round
 * @param limit ours: the most we pay; negative, the least we receive
 */
record OrderTicket(
        int orderId,
        String orderRef,
        Side side,
        boolean isCombination,
        List<ComboLeg> legs,
        int quantity,
        Price limit,
        Optional<PriceCondition> condition,
        TimeInForce timeInForce,
        boolean isWhatIf) {
    OrderTicket {
        legs = List.copyOf(legs);
    }

    /** Whether it differs from an order already sent in its limit alone. */
    boolean changesOnlyTheLimitOf(TrackedOrder known) {
        ComboOrder other = known.order();
        return other.equals(order(other.id()).withLimit(other.limit()))
                && known.registration().side() == side
                && known.registration().orderRef().equals(orderRef);
    }

    ComboOrder order(ClientOrderId name) {
        return new ComboOrder(name, legs, quantity, limit, condition, Optional.of(timeInForce));
    }
}

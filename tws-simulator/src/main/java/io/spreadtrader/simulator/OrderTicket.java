package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;
import java.util.List;

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
        boolean isWhatIf) {
    OrderTicket {
        legs = List.copyOf(legs);
    }

    ComboOrder order(ClientOrderId name) {
        return new ComboOrder(name, legs, quantity, limit);
    }
}

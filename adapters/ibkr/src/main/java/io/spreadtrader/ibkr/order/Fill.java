package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;

/**
 * One execution of one leg as the Gateway tells it.
 *
 * @param executionId with the digits that count corrections
 * @param quantity signed
 * @param isLiquidation whether the broker did it without an order
 */
record Fill(
        String executionId,
        ClientOrderId orderId,
        Instrument instrument,
        int quantity,
        Price price,
        boolean isLiquidation,
        Instant at) {
    /** What the execution and all its corrections have in common. */
    String name() {
        return isNumbered() ? executionId.substring(0, executionId.lastIndexOf('.')) : executionId;
    }

    /** Which correction it is; higher ones replace lower ones. */
    int version() {
        return isNumbered() ? Integer.parseInt(executionId.substring(executionId.lastIndexOf('.') + 1)) : 0;
    }

    private boolean isNumbered() {
        int dot = executionId.lastIndexOf('.');
        return dot > 0
                && executionId.length() == dot + 3
                && Character.isDigit(executionId.charAt(dot + 1))
                && Character.isDigit(executionId.charAt(dot + 2));
    }

    /** What it took out of the account, without commission. */
    Money cost() {
        return instrument.worth(quantity, price);
    }
}

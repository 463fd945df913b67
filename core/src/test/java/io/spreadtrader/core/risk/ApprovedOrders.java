package io.spreadtrader.core.risk;

import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Price;

/** Permission for tests that send orders without a risk policy. */
public final class ApprovedOrders {
    private ApprovedOrders() {}

    public static ApprovedOrder of(ComboOrder order, Price worst) {
        return new ApprovedOrder(order, worst);
    }

    /** Approved at its limit and nothing worse. */
    public static ApprovedOrder of(ComboOrder order) {
        return of(order, order.limit());
    }
}

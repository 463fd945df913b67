package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerEvent.HoldingChange;
import io.spreadtrader.core.broker.BrokerEvent.HoldingChanged;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.util.Optional;

/**
 * A fill as core was told it, and at what commission.
 *
 * @param isCharged whether the commission is the broker's, and not modelled
 */
record ToldFill(Fill fill, Money commission, boolean isCharged) {
    /** Of one without an order, which is in no intent of core's: what core must book besides, now that the broker says something else; empty where that comes to the same. */
    Optional<HoldingChanged> correctedBy(ToldFill now) {
        int more = now.fill().quantity() - fill.quantity();
        Price price = more == 0 ? Price.ZERO : now.fill().price();
        Money all = now.fill().cost().plus(now.commission()).minus(fill.cost()).minus(commission);
        Money fee = all.minus(now.fill().instrument().worth(more, price));
        if (more == 0 && fee.equals(Money.ZERO)) {
            return Optional.empty();
        }
        return Optional.of(new HoldingChanged(
                now.fill().executionId() + "#" + now.commission(),
                HoldingChange.CORRECTION,
                now.fill().instrument(),
                more,
                price,
                fee,
                now.fill().at()));
    }
}

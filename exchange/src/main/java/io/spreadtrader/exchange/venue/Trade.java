package io.spreadtrader.exchange.venue;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a fill down: one execution per leg, prices that sum to the net price, commission on every leg. */
record Trade(Valuation valuation) {
    ExchangeEvent.ComboExecuted of(WorkingOrder order, FillModel.Fill fill, Instant at) {
        List<Price> prices = fill.quote().legPrices(fill.net());
        List<Money> fees = new ArrayList<>();
        for (int index = 0; index < prices.size(); index++) {
            ComboLeg leg = order.order().legs().get(index);
            fees.add(valuation.commission(leg.instrument(), leg.ratio() * fill.quantity(), prices.get(index)));
        }
        Money scheduled = fees.stream().reduce(Money.ZERO, Money::plus);
        Money topUp = due(order, fill.quantity(), scheduled).minus(scheduled);
        fees.set(0, fees.getFirst().plus(topUp));
        List<Execution> legs = new ArrayList<>();
        for (int index = 0; index < prices.size(); index++) {
            ComboLeg leg = order.order().legs().get(index);
            legs.add(new Execution(
                    order.id() + "#" + (order.fills() + 1) + "." + (index + 1),
                    order.id(),
                    leg.instrument(),
                    leg.ratio() * fill.quantity(),
                    prices.get(index),
                    fees.get(index),
                    at));
        }
        return new ExchangeEvent.ComboExecuted(order.id(), fill.quantity(), scheduled, legs, at);
    }

    /** The whole order pays at least the minimum: topped up by its first fill, given back by later ones. */
    private Money due(WorkingOrder order, int filling, Money scheduled) {
        int contracts = order.order().optionsPerCombo() * (order.filled() + filling);
        return order.scheduled()
                .plus(scheduled)
                .max(valuation.commissions().least(contracts))
                .minus(order.charged());
    }
}

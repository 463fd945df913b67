package io.spreadtrader.simulator;

import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import java.util.function.Function;

/**
 * What holdings cost per unit, from the executions the broker still reports; of what was bought earlier the mark is
 * shown, which is simple on purpose: no book is kept from it.
 */
final class AverageCosts {
    private final Broker broker;
    private final Function<Instrument, Price> marks;

    AverageCosts(Broker broker, Function<Instrument, Price> marks) {
        this.broker = broker;
        this.marks = marks;
    }

    /** Dollars per unit, commission included: of an option per contract. */
    double of(Instrument instrument, int held) {
        double dollars = 0;
        int units = 0;
        for (Execution execution : broker.executions()) {
            boolean opens = execution.instrument().equals(instrument)
                    && Integer.signum(execution.quantity()) == Integer.signum(held);
            if (opens) {
                units += execution.quantity();
                dollars += execution.price().dollars() * execution.quantity() * instrument.multiplier()
                        + execution.commission().dollars();
            }
        }
        return units == 0 ? marks.apply(instrument).dollars() * instrument.multiplier() : dollars / units;
    }
}

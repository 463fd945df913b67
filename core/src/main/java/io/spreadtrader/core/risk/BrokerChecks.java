package io.spreadtrader.core.risk;

import io.spreadtrader.core.port.WhatIf;
import io.spreadtrader.core.value.Figures;
import java.util.Optional;
import java.util.OptionalInt;

/** What only the broker can say: whether the order can be afforded, and whether it allows one more day trade. */
final class BrokerChecks {
    private BrokerChecks() {}

    /** Asked at the worst price. */
    static Optional<Figures> buyingPower(EntryAssessment entry) {
        WhatIf answer = entry.context().whatIf().apply(entry.request().atWorst());
        return answer.buyingPowerAfter().isNegative()
                ? Optional.of(Figures.of("marginChange", answer.marginChange())
                        .with("buyingPowerAfter", answer.buyingPowerAfter()))
                : Optional.empty();
    }

    /** Without a day trade left, a position entered today could not be left today. */
    static Optional<Figures> dayTrades(EntryAssessment entry) {
        OptionalInt left = entry.context().dayTradesLeft();
        return left.isPresent() && left.getAsInt() <= 0
                ? Optional.of(Figures.of("dayTradesLeft", left.getAsInt()))
                : Optional.empty();
    }
}

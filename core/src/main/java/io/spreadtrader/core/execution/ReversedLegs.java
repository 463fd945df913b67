package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.OptionContract;
import java.util.List;
import java.util.stream.Stream;

/** Tells of legs that an order left held the wrong way: no exit looks at them, so a person must know. */
record ReversedLegs(Alerting alerting) {
    /** One alert for each such leg. */
    List<Change.QueueAlert> alerts(OrderIntent ended, Position held, String occasion) {
        return Stream.of(held.spread().longLeg(), held.spread().shortLeg())
                .filter(leg -> LegSigns.wrong(held, leg) != 0)
                .map(leg -> alert(ended, held, leg, occasion))
                .toList();
    }

    private Change.QueueAlert alert(OrderIntent ended, Position held, OptionContract leg, String occasion) {
        int units = held.ledger().quantity(leg);
        return alerting.alert(
                ended.id() + "#" + occasion + "#REVERSED#" + held.id() + "#" + leg.id(),
                Severity.CRITICAL,
                "reversed#" + held.id(),
                "Position " + held.id() + " holds " + units + " of " + leg + " after order " + ended.id()
                        + " filled beyond what it held; "
                        + (held.shares() == 0
                                ? "no order of ours closes it"
                                : "the repair of its shares closes what it owns"),
                Figures.of("held", units)
                        .with("executed", ended.executed(leg))
                        .with("wanted", ended.order().quantity())
                        .with("shares", held.shares()));
    }
}

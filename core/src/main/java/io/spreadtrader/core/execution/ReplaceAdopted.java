package io.spreadtrader.core.execution;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.util.ArrayList;
import java.util.List;

/** Says which of a person's words gave way to what the broker told of the same fill. */
final class ReplaceAdopted {
    private final TradingPorts ports;
    private final Alerting alerting;

    ReplaceAdopted(TradingPorts ports) {
        this.ports = ports;
        this.alerting = new Alerting(ports);
    }

    List<Change> told(AdoptedExecutions adopted, Execution told, Position position) {
        List<Change> changes = new ArrayList<>();
        for (Execution gone : adopted.removed()) {
            Figures figures = Figures.of("instrument", told.instrument())
                    .with("quantity", gone.quantity())
                    .with("price", told.price())
                    .with("fee", told.commission())
                    .with("told price", gone.price())
                    .with("told fee", gone.commission())
                    .with("position", position.id());
            boolean whole = adopted.kept().stream().noneMatch(kept -> kept.id().equals(gone.id()));
            // Where nothing of it is left in the order, this says that it has been booked all the same.
            String id = whole ? AdoptedFill.settledId(gone.id()) : gone.id() + "#REPLACED#" + told.id();
            changes.add(new Change.AppendDecision(new Decision(
                    id,
                    ports.now(),
                    DecisionKind.ADOPTION,
                    position.underlying().ticker(),
                    "REPLACED",
                    InputsDigest.of(gone.id(), told.id(), gone.quantity()),
                    figures)));
            changes.add(alerting.alert(
                    id,
                    Severity.WARNING,
                    "adoption-replaced",
                    "The broker told a fill of " + position.spread() + ", which is booked in place of what a person had"
                            + " told of it (" + figures + ")",
                    figures));
        }
        return changes;
    }

    /** It is noted at its order, and the position is left as the person said: if that is wrong, holdings differ. */
    Change unclear(Execution told, int adopted, Position position) {
        Figures figures = Figures.of("instrument", told.instrument())
                .with("quantity", told.quantity())
                .with("price", told.price())
                .with("fee", told.commission())
                .with("adopted", adopted)
                .with("order", told.orderId())
                .with("position", position.id());
        return alerting.alert(
                told.id() + "#UNCLEAR",
                Severity.CRITICAL,
                "adoption-unclear",
                "The broker told a fill of " + position.spread()
                        + " from before a person spoke, and nobody knows how much of"
                        + " it they told; it is not booked to its position (" + figures + ")",
                figures);
    }
}

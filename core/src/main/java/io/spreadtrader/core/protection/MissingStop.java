package io.spreadtrader.core.protection;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.util.List;

/** Says why a position has no stop at the broker: to a person once a day for each position and reason. */
public final class MissingStop {
    /** The broker holds something else of the position's instruments than our books say. */
    public static final String HOLDINGS_DIFFER = "HOLDINGS_DIFFER";

    private final TradingPorts ports;
    private final Alerting alerting;

    public MissingStop(TradingPorts ports) {
        this.ports = ports;
        this.alerting = new Alerting(ports);
    }

    /** What differs, instrument by instrument. */
    public static Figures figures(List<HoldingDifference> differences) {
        Figures figures = Figures.NONE;
        for (HoldingDifference difference : differences) {
            figures = figures.with(difference.instrument().toString(), difference.inWords());
        }
        return figures;
    }

    /** None was wished for. */
    void tell(ClientOrderId wished, Position position, String reason, Figures figures) {
        ports.commit(
                decision(id(position, reason), position.underlying(), wished, reason, figures),
                alert(position, reason, figures));
    }

    /** One that was wished for has not been sent. */
    public Change dropped(OrderIntent ready, String reason, Figures figures) {
        return decision(ready.id() + "#" + reason, ready.order().underlying(), ready.id(), reason, figures);
    }

    public Change.QueueAlert alert(Position position, String reason, Figures figures) {
        return alerting.alert(
                id(position, reason),
                Severity.WARNING,
                "broker-stop-missing#" + position.id(),
                position.spread() + " has no stop at the broker: " + reason
                        + (figures.isEmpty() ? "" : " (" + figures + ")"),
                figures);
    }

    private Change decision(String id, Symbol underlying, ClientOrderId stop, String reason, Figures figures) {
        return new Change.AppendDecision(new Decision(
                id,
                ports.now(),
                DecisionKind.PROTECTION,
                underlying.ticker(),
                reason,
                InputsDigest.of(stop, reason, figures),
                figures));
    }

    private String id(Position position, String reason) {
        return ProtectPositions.decisionId(position, ports.today()) + "#" + reason;
    }
}

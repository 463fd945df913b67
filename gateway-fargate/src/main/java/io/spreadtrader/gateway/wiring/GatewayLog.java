package io.spreadtrader.gateway.wiring;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.order.EntryPlan;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.store.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** A line for everything that was committed and that somebody may look for, with the ids to find it by. */
final class GatewayLog {
    private static final Logger LOG = Logger.getLogger(GatewayLog.class);

    void committed(List<Change> changes) {
        changes.forEach(this::tell);
    }

    private void tell(Change change) {
        switch (change) {
            case Change.AppendDecision(Decision decision) ->
                with(
                        Map.of("decisionId", decision.id(), "symbol", decision.subject()),
                        "decision " + decision.kind() + " " + decision.outcome() + " " + decision.figures());
            case Change.InsertIntent(OrderIntent intent) -> with(ids(intent), sentence(intent));
            case Change.UpdateIntent(OrderIntent intent) -> with(ids(intent), sentence(intent));
            case Change.QueueAlert(Alert alert) ->
                with(Map.of("alertId", alert.id()), "alert " + alert.severity() + " " + alert.text());
            default -> {
                // What is not said here is said by what it follows from.
            }
        }
    }

    private static String sentence(OrderIntent intent) {
        return "order " + intent.purpose() + " " + intent.state() + " limit "
                + intent.order().limit() + " filled "
                + intent.filled() + " of " + intent.order().quantity()
                + (intent.note().isEmpty() ? "" : " (" + intent.note() + ")");
    }

    private static Map<String, String> ids(OrderIntent intent) {
        Map<String, String> ids = new TreeMap<>();
        ids.put("symbol", intent.order().underlying().ticker());
        ids.put("orderId", intent.id().toString());
        ids.put("decisionId", intent.decisionId());
        ids.put("positionId", intent.positionId());
        intent.plan().map(EntryPlan::signalId).ifPresent(id -> ids.put("signalId", id));
        return ids;
    }

    private static void with(Map<String, String> ids, String line) {
        ids.forEach(MDC::put);
        try {
            LOG.info(line);
        } finally {
            ids.keySet().forEach(MDC::remove);
        }
    }
}

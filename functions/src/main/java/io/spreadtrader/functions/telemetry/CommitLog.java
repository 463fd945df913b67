package io.spreadtrader.functions.telemetry;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.core.store.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * One line for each decision, order, signal, run and alert that was committed, with the ids that lead from one to the
 * next: run, symbol, order, decision.
 */
public final class CommitLog implements Consumer<List<Change>> {
    private final JsonLines lines;
    private final Counts counts;

    public CommitLog(JsonLines lines, Counts counts) {
        this.lines = lines;
        this.counts = counts;
    }

    @Override
    public void accept(List<Change> changes) {
        changes.forEach(this::tell);
    }

    private void tell(Change change) {
        switch (change) {
            case Change.AppendDecision(Decision decision) -> {
                counts.add("Decisions", 1);
                lines.write(decision(decision));
            }
            case Change.InsertIntent(OrderIntent intent) -> {
                counts.add("Entries", 1);
                lines.write(intent(intent));
            }
            case Change.UpdateIntent(OrderIntent intent) -> lines.write(intent(intent));
            case Change.InsertSignal(QueuedSignal signal) -> counts.add("Signals", 1);
            case Change.SettleSignal(QueuedSignal signal) -> {
                counts.add("Denials", signal.state() == QueuedSignal.State.DENIED ? 1 : 0);
                lines.write(signal(signal));
            }
            case Change.OpenRun(ScanRun run) -> lines.write(run(run));
            case Change.QueueAlert(Alert alert) -> {
                counts.add("Alerts", 1);
                lines.write(alert(alert));
            }
            default -> {
                // Follows from what has its own line.
            }
        }
    }

    private static SequencedMap<String, Object> decision(Decision decision) {
        SequencedMap<String, Object> line = line("decision", decision.at());
        line.put("decision", decision.id());
        line.put("kind", decision.kind());
        line.put("subject", decision.subject());
        line.put("outcome", decision.outcome());
        line.put("figures", decision.figures().values());
        return line;
    }

    private static SequencedMap<String, Object> intent(OrderIntent intent) {
        SequencedMap<String, Object> line = line("order", intent.createdAt());
        line.put("order", intent.id());
        line.put("decision", intent.decisionId());
        line.put("symbol", intent.order().underlying());
        line.put("purpose", intent.purpose());
        line.put("state", intent.state());
        line.put("contracts", intent.order().quantity());
        line.put("limit", intent.order().limit());
        intent.plan().ifPresent(plan -> line.put("signal", plan.signalId()));
        return line;
    }

    private static SequencedMap<String, Object> signal(QueuedSignal signal) {
        SequencedMap<String, Object> line = line("signal", signal.arrivedAt());
        line.put("signal", signal.id());
        line.put("run", signal.runId());
        line.put("symbol", signal.signal().symbol());
        line.put("state", signal.state());
        line.put("outcome", signal.outcome());
        return line;
    }

    private static SequencedMap<String, Object> run(ScanRun run) {
        SequencedMap<String, Object> line = line("run", run.openedAt());
        line.put("run", run.id());
        line.put("shards", run.announcedShards().size());
        return line;
    }

    private static SequencedMap<String, Object> alert(Alert alert) {
        SequencedMap<String, Object> line = line("alert", alert.at());
        line.put("alert", alert.id());
        line.put("severity", alert.severity());
        line.put("cause", alert.cause());
        line.put("text", alert.text());
        line.put("label", alert.label());
        return line;
    }

    private static SequencedMap<String, Object> line(String event, Object marketTime) {
        SequencedMap<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("marketTime", marketTime);
        return line;
    }
}

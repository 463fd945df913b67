package io.spreadtrader.cli.report;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.local.DemoOutcome;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened how often.
 *
 * @param ordersSubmitted orders of which at least one byte was sent to the broker
 * @param fills trades of whole combos, partial ones each; the legs of one are not counted apart
 * @param exitsByReason closed positions, in the order exits are decided
 */
public record DemoCounts(
        int signals,
        int ordersSubmitted,
        int fills,
        int positionsOpened,
        int positionsClosed,
        Map<String, Integer> exitsByReason,
        Map<Severity, Integer> alertsBySeverity) {

    static DemoCounts of(DemoOutcome outcome) {
        List<Position> opened = outcome.positions().stream()
                .filter(position -> position.contracts() > 0)
                .toList();
        return new DemoCounts(
                outcome.signals().size(),
                (int) outcome.intents().stream()
                        .filter(DemoCounts::wasSubmitted)
                        .count(),
                outcome.intents().stream().mapToInt(DemoCounts::fills).sum(),
                opened.size(),
                (int) opened.stream().filter(position -> !position.isOpen()).count(),
                exits(opened),
                alerts(outcome));
    }

    public int alerts() {
        return alertsBySeverity.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** An order that expired may never have been sent; one that was has walked, or traded. */
    private static boolean wasSubmitted(OrderIntent intent) {
        return switch (intent.state()) {
            case INITIALIZED, DENIED, READY, CLAIMED -> false;
            case EXPIRED -> intent.walk().step() > 0 || !intent.executions().isEmpty();
            default -> true;
        };
    }

    /** The broker reports one execution per leg, all at the same instant. */
    private static int fills(OrderIntent intent) {
        return (int) intent.executions().stream()
                .map(execution -> execution.at())
                .distinct()
                .count();
    }

    private static Map<String, Integer> exits(List<Position> positions) {
        Map<ExitReason, Integer> counts = new EnumMap<>(ExitReason.class);
        positions.stream()
                .filter(position -> !position.isOpen())
                .flatMap(position -> position.exitReason().stream())
                .forEach(reason -> counts.merge(reason, 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((reason, count) -> named.put(reason.name(), count));
        return named;
    }

    private static Map<Severity, Integer> alerts(DemoOutcome outcome) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        outcome.alerts().forEach(delivery -> counts.merge(delivery.alert().severity(), 1, Integer::sum));
        return counts;
    }
}

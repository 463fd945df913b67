package io.spreadtrader.cli.report;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.local.DemoOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why signals did not become entries.
 *
 * @param reason a denial reason, {@code NO_TRADE}, why it expired
 * @param example the first of them with its numbers
 */
public record RefusalCount(String reason, int count, Optional<Decision> example) {

    /** Most frequent first. */
    static List<RefusalCount> of(DemoOutcome outcome) {
        Map<String, Integer> counts = new TreeMap<>();
        outcome.signals().stream()
                .filter(signal ->
                        signal.state() == QueuedSignal.State.DENIED || signal.state() == QueuedSignal.State.EXPIRED)
                .forEach(signal -> counts.merge(reason(signal), 1, Integer::sum));
        outcome.intents().stream()
                .filter(intent ->
                        intent.purpose() == OrderPurpose.ENTRY && intent.state().isTerminal() && intent.filled() == 0)
                .forEach(intent -> counts.merge(reason(intent), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new RefusalCount(count.getKey(), count.getValue(), example(count.getKey(), outcome)))
                .sorted(Comparator.comparingInt(RefusalCount::count).reversed().thenComparing(RefusalCount::reason))
                .toList();
    }

    private static String reason(QueuedSignal signal) {
        return signal.outcome().isBlank() ? signal.state().name() : signal.outcome();
    }

    /** Why an approved entry never became a position: refused when sent, or nobody wanted it at our price. */
    private static String reason(OrderIntent unfilled) {
        return unfilled.note().isBlank() ? unfilled.state().name() : unfilled.note();
    }

    private static Optional<Decision> example(String reason, DemoOutcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> isBecause(reason, decision))
                .filter(decision -> !decision.figures().isEmpty())
                .findFirst();
    }

    private static boolean isBecause(String reason, Decision decision) {
        return switch (decision.kind()) {
            case ENTRY, SUBMISSION -> decision.outcome().equals(reason);
            case EXECUTION ->
                reason.equals(decision.figures().values().get("why"))
                        && "0".equals(decision.figures().values().get("filled"));
            default -> false;
        };
    }
}

package io.spreadtrader.cli.report;

import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
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
        return counts.entrySet().stream()
                .map(count -> new RefusalCount(count.getKey(), count.getValue(), example(count.getKey(), outcome)))
                .sorted(Comparator.comparingInt(RefusalCount::count).reversed().thenComparing(RefusalCount::reason))
                .toList();
    }

    private static String reason(QueuedSignal signal) {
        return signal.outcome().isBlank() ? signal.state().name() : signal.outcome();
    }

    private static Optional<Decision> example(String reason, DemoOutcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.ENTRY
                        && decision.outcome().equals(reason))
                .filter(decision -> !decision.figures().isEmpty())
                .findFirst();
    }
}

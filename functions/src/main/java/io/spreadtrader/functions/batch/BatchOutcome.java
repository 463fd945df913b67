package io.spreadtrader.functions.batch;

import java.util.List;

/**
 * What became of a batch. Whatever failed comes again, until its queue gives up and keeps it among the dead letters.
 *
 * @param handled messages done with
 * @param failures those to come again, in the batch's order
 */
public record BatchOutcome(int handled, List<Failure> failures) {
    /**
     * A message that was not handled.
     *
     * @param reason why, in words for a log
     */
    public record Failure(String messageId, String group, String reason) {}

    public BatchOutcome {
        failures = List.copyOf(failures);
    }

    public List<String> failedIds() {
        return failures.stream().map(Failure::messageId).toList();
    }
}

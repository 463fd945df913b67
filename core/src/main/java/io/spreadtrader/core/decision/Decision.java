package io.spreadtrader.core.decision;

import io.spreadtrader.core.value.Figures;
import java.time.Instant;
import java.util.Comparator;

/**
 * One decision as it is kept for ever.
 *
 * @param id deterministic and unique: {@code date#underlying#ENTRY} and the like
 * @param at market time
 * @param subject what it is about: a symbol, a position, the run
 * @param outcome a constant such as {@code APPROVED} or a denial or exit reason
 * @param inputs digest of what the decision was made from
 * @param figures the numbers that explain it
 */
public record Decision(
        String id, Instant at, DecisionKind kind, String subject, String outcome, String inputs, Figures figures) {
    /** The log's order: by market time, then as one leads to the next. Who wrote first at an instant decides nothing. */
    public static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::at).thenComparing(Decision::kind).thenComparing(Decision::id);

    /** One line with everything that must be equal when a day is replayed; the log's hash is made of these. */
    public String canonical() {
        return id + "|" + at + "|" + kind + "|" + subject + "|" + outcome + "|" + inputs + "|" + figures;
    }
}

package io.spreadtrader.core.exit;

import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.ValueWatch;
import io.spreadtrader.core.value.Figures;

/** What to do with a position now. */
public sealed interface ExitDecision {
    /** Keep it. A value exit that was being watched no longer applies: its watch is to be forgotten. */
    record Hold() implements ExitDecision {}

    /** Keep it, and keep this watch: a value exit applies and must be seen once more. */
    record Watch(ValueWatch watch) implements ExitDecision {}

    /** Close it, for this reason and these numbers. */
    record Exit(ExitReason reason, Figures figures) implements ExitDecision {}
}

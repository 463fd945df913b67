package io.spreadtrader.core.risk;

import io.spreadtrader.core.value.Figures;

/** Whether an exit may be sent. */
public sealed interface ExitVerdict {
    /** It may, as this order. */
    record Approved(ApprovedOrder order) implements ExitVerdict {}

    /** It may not, for this reason and these numbers. */
    record Denied(DenialReason reason, Figures figures) implements ExitVerdict {}
}

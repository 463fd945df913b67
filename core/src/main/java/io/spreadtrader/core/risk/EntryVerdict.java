package io.spreadtrader.core.risk;

import io.spreadtrader.core.value.Figures;

/** Whether an entry may be sent. */
public sealed interface EntryVerdict {
    /** It may, as this order. */
    record Approved(ApprovedOrder order) implements EntryVerdict {}

    /** It may not, for this reason and these numbers. */
    record Denied(DenialReason reason, Figures figures) implements EntryVerdict {}
}

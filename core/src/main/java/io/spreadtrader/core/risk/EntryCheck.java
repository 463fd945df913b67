package io.spreadtrader.core.risk;

import io.spreadtrader.core.value.Figures;
import java.util.Optional;
import java.util.function.Function;

/**
 * One reason to refuse an entry.
 *
 * @param refusal the numbers that refuse it; empty where they do not
 */
record EntryCheck(DenialReason reason, Function<EntryAssessment, Optional<Figures>> refusal) {}

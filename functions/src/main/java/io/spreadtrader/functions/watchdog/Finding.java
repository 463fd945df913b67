package io.spreadtrader.functions.watchdog;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.value.Figures;

/**
 * Something that is not as it should be.
 *
 * @param id the same for the same thing found again
 * @param cause what repeats are collapsed by
 */
record Finding(String id, Severity severity, String cause, String text, Figures figures) {}

package io.spreadtrader.core.alert;

import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import java.time.Instant;

/**
 * One thing a person is told.
 *
 * @param id unique and deterministic
 * @param cause what repeats are collapsed by: alerts of one cause within 15 minutes become one with a count
 * @param text one line, with the reason and the numbers
 */
public record Alert(
        String id, Instant at, Severity severity, String cause, String text, Figures figures, DataLabel label) {}

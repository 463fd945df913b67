package io.spreadtrader.local.cloud;

import java.time.LocalDate;

/**
 * Which simulated market the local cloud trades.
 *
 * @param firstDay the first session, or the next one where it is none
 * @param days sessions from it on
 */
public record CloudPlan(long seed, LocalDate firstDay, int days, int symbols) {
    public CloudPlan {
        if (days < 1 || symbols < 1) {
            throw new IllegalArgumentException("days " + days + " and symbols " + symbols + " must be positive");
        }
    }
}

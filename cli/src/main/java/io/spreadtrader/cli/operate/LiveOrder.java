package io.spreadtrader.cli.operate;

import io.spreadtrader.cli.terminal.Amounts;
import io.spreadtrader.core.order.OrderIntent;
import io.spreadtrader.core.order.OrderPurpose;
import io.spreadtrader.local.OperatedSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An order that is not at its end.
 *
 * @param age market time since it was decided
 */
record LiveOrder(OrderIntent intent, Duration age) {
    private static final int HOURS_OF_A_DAY = 24;
    private static final int MINUTES_OF_AN_HOUR = 60;

    static List<LiveOrder> of(OperatedSystem system) {
        Instant now = system.marketTime().instant();
        return system.stores().intents().live().stream()
                .map(intent -> new LiveOrder(intent, age(intent, now)))
                .toList();
    }

    /** Why it is there, in words. */
    String why() {
        String cause = intent.purpose() == OrderPurpose.ENTRY
                ? intent.plan()
                        .map(plan -> SpreadText.of(plan.spread()) + " by "
                                + plan.signal().strategy())
                        .orElse("an entry")
                : intent.exitReason()
                        .map(reason -> Amounts.words(reason.name()))
                        .orElse("no reason told");
        return intent.note().isBlank() ? cause : cause + "; " + intent.note();
    }

    /** The time told is that of the last whole instant: an order may be of the one under way. */
    private static Duration age(OrderIntent intent, Instant now) {
        return now.isBefore(intent.createdAt()) ? Duration.ZERO : Duration.between(intent.createdAt(), now);
    }

    /** {@code 40 s}, {@code 12 min}, {@code 3 h 5 min}, {@code 2 d 1 h}. */
    String ageText() {
        long minutes = age.toMinutes();
        if (minutes == 0) {
            return age.toSeconds() + " s";
        }
        long hours = age.toHours();
        if (hours == 0) {
            return minutes + " min";
        }
        return hours < HOURS_OF_A_DAY
                ? hours + " h " + minutes % MINUTES_OF_AN_HOUR + " min"
                : age.toDays() + " d " + hours % HOURS_OF_A_DAY + " h";
    }
}

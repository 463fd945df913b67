package io.spreadtrader.core.reconciliation;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.time.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Around the broker's nightly restart, New York time, nothing new is sent: what goes into a session that is about to end
 * has an unknown fate.
 *
 * @param either how long before and after; none at all switches the window off
 */
public record QuietWindow(LocalTime restart, Duration either) {
    public static QuietWindow of(Configuration configuration) {
        return new QuietWindow(
                configuration.get(Settings.BROKER_RESTART), configuration.get(Settings.BROKER_RESTART_QUIET));
    }

    /** From the given time before the restart to the given time after it, the end not included. */
    public boolean contains(Instant at) {
        Duration since = Duration.between(restart, LocalTime.ofInstant(at, MarketCalendar.NEW_YORK));
        Duration fromStart = since.plus(either);
        Duration day = Duration.ofDays(1);
        // The window may reach over midnight, either way.
        Duration wrapped = Duration.ofNanos(Math.floorMod(fromStart.toNanos(), day.toNanos()));
        return wrapped.compareTo(either.multipliedBy(2)) < 0;
    }
}

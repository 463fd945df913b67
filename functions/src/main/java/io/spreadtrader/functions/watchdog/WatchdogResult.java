package io.spreadtrader.functions.watchdog;

import java.util.List;

/**
 * What the watchdog function found.
 *
 * @param alerts ids of what a person is told, new or told already
 * @param delivered whether it delivered what waits itself, the gateway being away
 */
public record WatchdogResult(Outcome outcome, List<String> alerts, boolean delivered) {
    public enum Outcome {
        /** The market is closed: nobody need do anything. */
        MARKET_CLOSED,
        WELL,
        ALERTED
    }

    public WatchdogResult {
        alerts = List.copyOf(alerts);
    }
}

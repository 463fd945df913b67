package io.spreadtrader.functions.watchdog;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.port.DeadLetters;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.EntryWindow;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the watchdog looks at, each by itself: one that cannot be seen does not hide the others. */
final class Looks {
    /** After the scan is due; by then a run must have been opened. */
    static final Duration RUN_OPENS_WITHIN = Duration.ofMinutes(5);

    private final TradingPorts ports;
    private final DeadLetters deadLetters;
    private final EntryWindow window;

    Looks(TradingPorts ports, DeadLetters deadLetters) {
        this.ports = ports;
        this.deadLetters = deadLetters;
        this.window = new EntryWindow(ports.configuration(), ports.calendar());
    }

    List<Finding> at(MarketSession session, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(seen(
                "orders", now, () -> StuckOrders.among(ports.stores().intents().live(), now)));
        findings.addAll(seen("runs", now, () -> missedRun(session, now)));
        findings.addAll(seen("dead-letters", now, () -> deadLetters(session)));
        return findings;
    }

    private static List<Finding> seen(String what, Instant now, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            return List.of(new Finding(
                    minute(now) + "#BLIND#" + what,
                    Severity.HIGH,
                    "watchdog-blind#" + what,
                    "The watchdog cannot see the " + what + ": " + e,
                    Figures.of("what", what).with("because", e)));
        }
    }

    private List<Finding> missedRun(MarketSession session, Instant now) {
        Instant due = window.opensAt(session);
        boolean isMissing = !now.isBefore(due.plus(RUN_OPENS_WITHIN))
                && ports.stores().signals().runs(session.date()).isEmpty();
        return isMissing
                ? List.of(new Finding(
                        session.date() + "#MISSED_RUN",
                        Severity.HIGH,
                        "missed-run",
                        "No scan has run today: it was due at " + due + ", it is " + now,
                        Figures.of("due", due).with("at", now)))
                : List.of();
    }

    /** Told anew when there are more of them, or fewer and still some. */
    private List<Finding> deadLetters(MarketSession session) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Integer> queue : new TreeMap<>(deadLetters.depths()).entrySet()) {
            if (queue.getValue() > 0) {
                findings.add(new Finding(
                        session.date() + "#DEAD_LETTERS#" + queue.getKey() + "#" + queue.getValue(),
                        Severity.HIGH,
                        "dead-letters#" + queue.getKey(),
                        queue.getValue() + " in " + queue.getKey() + ": what they ask for has not been done",
                        Figures.of("queue", queue.getKey()).with("messages", queue.getValue())));
            }
        }
        return findings;
    }

    /** Found again each minute, since each minute counts; repeats are collapsed before they reach a person. */
    static Finding gatewaySilent(Duration silence, Instant now) {
        return new Finding(
                minute(now) + "#GATEWAY_SILENT",
                Severity.CRITICAL,
                "gateway-silent",
                "The gateway has given no sign of life for " + silence.toSeconds() + " s, at most "
                        + WatchdogHandler.LONGEST_SILENCE.toSeconds()
                        + " s: nothing is sent, no exit is watched",
                Figures.of("silence", silence).with("longest", WatchdogHandler.LONGEST_SILENCE));
    }

    static Finding clockLost(RuntimeException why, Instant now) {
        return new Finding(
                minute(now) + "#NO_MARKET_TIME",
                Severity.CRITICAL,
                "no-market-time",
                "The gateway does not tell the market's time: " + why,
                Figures.of("because", why));
    }

    private static String minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}

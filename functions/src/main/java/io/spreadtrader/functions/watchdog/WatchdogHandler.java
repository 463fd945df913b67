package io.spreadtrader.functions.watchdog;

import io.spreadtrader.core.notification.DeliverAlerts;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.DeadLetters;
import io.spreadtrader.core.port.Heartbeats;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.functions.watchdog.WatchdogResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks, every minute of the market's hours, whether gateway, orders, runs and queues are well, and tells a person where
 * they are not; it mends nothing. Its alerts are delivered by the gateway like all others, and by itself only where the
 * gateway is what is missing.
 *
 * <p>Orders and runs are judged in market time. The gateway is judged by a clock of its own, since market time may come
 * from the gateway, and then stops with it. One call at a time.
 */
public final class WatchdogHandler {
    /** Longer than the gap a restart leaves between two beats, shorter than a person would want to wait. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

    private final TradingPorts ports;
    private final InstantSource marketClock;
    private final InstantSource wallClock;
    private final Heartbeats heartbeats;
    private final Looks looks;
    private final DeliverAlerts delivery;
    private final Alerting alerting;
    /** One instant for each call, as every alert of it says. */
    private Instant now = Instant.EPOCH;

    /** @param wallClock says what time it is where market time cannot be had */
    public WatchdogHandler(
            TradingPorts given,
            Heartbeats heartbeats,
            DeadLetters deadLetters,
            AlertSender sender,
            InstantSource wallClock) {
        this.ports = new TradingPorts(
                () -> now,
                given.calendar(),
                given.stores(),
                given.accountView(),
                given.quotes(),
                given.chains(),
                given.bars(),
                given.events(),
                given.fundamentals(),
                given.rates(),
                given.marks(),
                given.configuration(),
                given.label());
        this.marketClock = given.clock();
        this.wallClock = wallClock;
        this.heartbeats = heartbeats;
        this.looks = new Looks(ports, deadLetters);
        this.delivery = new DeliverAlerts(ports, sender);
        this.alerting = new Alerting(ports);
    }

    public WatchdogResult handle() {
        List<Finding> findings = new ArrayList<>();
        Optional<Finding> clockLost = readClock();
        Optional<MarketSession> session = ports.calendar().openSession(now);
        if (clockLost.isEmpty() && session.isEmpty()) {
            return new WatchdogResult(Outcome.MARKET_CLOSED, List.of(), false);
        }
        Duration silence = heartbeats.silence();
        boolean gatewayAway = clockLost.isPresent() || silence.compareTo(LONGEST_SILENCE) > 0;
        clockLost.ifPresent(findings::add);
        if (silence.compareTo(LONGEST_SILENCE) > 0) {
            findings.add(Looks.gatewaySilent(silence, now));
        }
        session.ifPresent(open -> findings.addAll(looks.at(open, now)));
        findings.forEach(this::tell);
        if (gatewayAway) {
            delivery.deliver();
        }
        return new WatchdogResult(
                findings.isEmpty() ? Outcome.WELL : Outcome.ALERTED,
                findings.stream().map(Finding::id).toList(),
                gatewayAway);
    }

    /** A gateway that cannot tell the time is away, whatever its lease says. */
    private Optional<Finding> readClock() {
        try {
            now = marketClock.instant();
            return Optional.empty();
        } catch (RuntimeException e) {
            now = wallClock.instant();
            return Optional.of(Looks.clockLost(e, now));
        }
    }

    private void tell(Finding finding) {
        alerting.once(finding.id(), finding.severity(), finding.cause(), finding.text(), finding.figures());
    }
}

package io.spreadtrader.gateway.simulation;

import io.spreadtrader.gateway.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves the simulated market's time for a gateway that trades on it: at each instant first the exchange, whose reports
 * are booked as they come, then what others may know is published, then the gateway does all that is due. Nothing
 * happens between instants. Safe for use by several threads, one at a time.
 */
public final class MarketDriver {
    private static final Duration AFTER_THE_END = Duration.ofMinutes(30);

    private final SimulatedExchange exchange;
    private final Gateway gateway;
    private final PublishMarketData publish;
    private final SessionTicks ticks;
    private boolean started;

    public MarketDriver(SimulatedExchange exchange, Gateway gateway, PublishMarketData publish) {
        this.exchange = exchange;
        this.gateway = gateway;
        this.publish = publish;
        this.ticks = new SessionTicks(exchange.sessions());
    }

    /**
     * Looks once for the lease, where it is not held yet; once it is, finishes the instant at which a former process may
     * have been killed.
     *
     * @return whether the gateway trades now
     */
    public synchronized boolean start() {
        if (!started && gateway.start()) {
            started = true;
            playNow();
        }
        return started;
    }

    public Instant now() {
        return exchange.now();
    }

    /** Market time goes no further: the last session's reports are done by then. */
    public Instant end() {
        return ticks.end().plus(AFTER_THE_END);
    }

    /**
     * Plays every instant later than now up to {@code to}, or the present one again where that is {@code to}, and returns
     * when nothing is left to do.
     *
     * @return market time after it
     * @throws IllegalArgumentException when {@code to} is past, or after the market's end
     * @throws IllegalStateException when the gateway does not trade
     */
    public synchronized Instant advanceTo(Instant to) {
        if (!started) {
            throw new IllegalStateException("the gateway is " + gateway.health().role() + ", it does not trade");
        }
        if (to.isBefore(now()) || to.isAfter(end())) {
            throw new IllegalArgumentException(
                    "market time is " + now() + " and ends at " + end() + ": it cannot be moved to " + to);
        }
        if (to.equals(now())) {
            playNow();
        } else {
            // What others made ready while time rested belongs to this instant, whenever the loop comes round.
            poll();
        }
        for (Optional<Instant> next = next(to); next.isPresent(); next = next(to)) {
            // Before time is seen to move: a function called at that very instant must find what it is to know.
            publish.publish(next.get());
            exchange.moveTo(next.get());
            playNow();
        }
        if (now().isBefore(to)) {
            exchange.moveTo(to);
            gateway.poll();
            exchange.instantDone();
        }
        return now();
    }

    /** Takes what became ready since the last instant; market time stays. */
    public synchronized void poll() {
        gateway.poll();
        exchange.instantDone();
    }

    private void playNow() {
        exchange.moveTo(now());
        publish.publish(now());
        gateway.tick();
        exchange.instantDone();
    }

    private Optional<Instant> next(Instant to) {
        Instant now = now();
        return Stream.of(exchange.nextEventAt(), gateway.nextDueAt(), ticks.next(now))
                .flatMap(Optional::stream)
                // What was due before now and could not be done waits for the next fixed instant.
                .filter(at -> at.isAfter(now) && !at.isAfter(to))
                .min(Instant::compareTo);
    }
}

package io.spreadtrader.local;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets market time follow a clock that nobody here moves: the fixed instants of a session as they come, exactly as in a
 * simulation, and in between whatever the broker reports, as it comes.
 */
final class RealTimeRun {
    /** Instants that are later than this, as after a machine's sleep, are left out but for the last. */
    private static final Duration MADE_UP_FOR = Duration.ofMinutes(2);

    private final InstantSource time;
    private final MarketClock clock;
    private final MarketCalendar calendar;
    private final DeployedTrader trader;
    private final Consumer<Duration> awaitActivity;
    private final Duration longestWait;
    private final Consumer<Instant> done;

    /**
     * @param time what market time follows
     * @param clock what the trader looks at
     * @param awaitActivity sleeps until the broker reports something, at most so long
     * @param done told after each turn, when everything it caused is stored
     */
    RealTimeRun(
            InstantSource time,
            MarketClock clock,
            MarketCalendar calendar,
            DeployedTrader trader,
            Consumer<Duration> awaitActivity,
            Duration longestWait,
            Consumer<Instant> done) {
        this.time = time;
        this.clock = clock;
        this.calendar = calendar;
        this.trader = trader;
        this.awaitActivity = awaitActivity;
        this.longestWait = longestWait;
        this.done = done;
    }

    /** What is due, or what the broker has reported; then rests until something is. */
    void turn() {
        Instant now = time.instant();
        Optional<Instant> due = next();
        if (due.isPresent() && !due.get().isAfter(now)) {
            clock.moveTo(latest(clock.instant(), notTooOld(due.get(), now)));
            trader.step();
            done.accept(clock.instant());
            return;
        }
        clock.moveTo(latest(clock.instant(), now));
        trader.attend();
        done.accept(clock.instant());
        awaitActivity.accept(due.map(at -> shorter(Duration.between(now, at))).orElse(longestWait));
    }

    private Duration shorter(Duration until) {
        return until.compareTo(longestWait) < 0 ? until : longestWait;
    }

    private Optional<Instant> next() {
        Instant now = clock.instant();
        MarketSession session = calendar.sessionOnOrAfter(calendar.dateOf(now));
        return Stream.of(trader.nextDueAt(), SessionInstants.next(session, now))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Instant notTooOld(Instant due, Instant now) {
        return Duration.between(due, now).compareTo(MADE_UP_FOR) <= 0 ? due : now.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

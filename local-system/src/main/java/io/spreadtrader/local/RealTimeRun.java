package io.spreadtrader.local;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.local.deployed.DeployedTrader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets market time follow a clock that nobody here moves: the fixed instants of a session as they come, exactly as in a
 * simulation, and in between, as it comes, whatever the broker reports and exits of positions whose quotes changed.
 */
final class RealTimeRun {
    /** Instants that are later than this, as after a machine's sleep, are left out but for the last. */
    private static final Duration MADE_UP_FOR = Duration.ofMinutes(2);

    /** Prices may change a thousand times a second, and each turn asks the tables. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);

    private final InstantSource time;
    private final MarketClock clock;
    private final MarketCalendar calendar;
    private final DeployedTrader trader;
    private final Supplier<Set<Symbol>> takeChanged;
    private final Consumer<Duration> awaitActivity;
    private final Duration longestWait;
    private final Consumer<Instant> done;
    /** Looked at once a turn about them was done to its end. */
    private final Set<Symbol> changed = new HashSet<>();

    /**
     * @param time what market time follows
     * @param clock what the trader looks at
     * @param takeChanged underlyings whose quotes changed since the last call; its caller is unparked by the next
     * @param awaitActivity sleeps until the broker reports something or it is unparked, at most so long
     * @param done told after each turn, when everything it caused is stored
     */
    RealTimeRun(
            InstantSource time,
            MarketClock clock,
            MarketCalendar calendar,
            DeployedTrader trader,
            Supplier<Set<Symbol>> takeChanged,
            Consumer<Duration> awaitActivity,
            Duration longestWait,
            Consumer<Instant> done) {
        this.time = time;
        this.clock = clock;
        this.calendar = calendar;
        this.trader = trader;
        this.takeChanged = takeChanged;
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
        changed.addAll(takeChanged.get());
        trader.attend(Set.copyOf(changed));
        changed.clear();
        done.accept(clock.instant());
        LockSupport.parkNanos(SHORTEST_WAIT.toNanos());
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

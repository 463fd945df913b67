package io.spreadtrader.gateway.session;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.gateway.Gateway;
import io.spreadtrader.gateway.GatewayRole;
import io.spreadtrader.gateway.Turns;
import io.spreadtrader.gateway.simulation.SessionTicks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A session's fixed instants as real time comes to them, and in between, as it comes, whatever the broker reports and
 * exits of positions whose quotes changed.
 */
final class RealTimeTurns implements Turns {
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    /** Prices may change a thousand times a second, and each turn asks the tables. */
    private static final Duration SHORTEST_REST = Duration.ofMillis(10);
    /** Instants that are later than this are left out but for the last. */
    private static final Duration MADE_UP_FOR = Duration.ofMinutes(2);

    private final Gateway gateway;
    private final TurnClock clock;
    private final InstantSource time;
    private final MarketCalendar calendar;
    private final Line line;
    /** Looked at once a turn about them was done to its end. */
    private final Set<Symbol> changed = new HashSet<>();

    /** What turns need of the side they are on. */
    interface Line {
        /** The lease is held: this process is to be the broker's only session. Called again and again. */
        void open();

        /** Once the gateway trades, before everything else of a turn. */
        void beforeTurn();

        /** Underlyings whose quotes changed since the last call; its caller is unparked by the next. */
        Set<Symbol> takeChanged();

        /** Sleeps until the broker reports something or a quote changes, at most so long. */
        void awaitActivity(Duration atMost);
    }

    RealTimeTurns(Gateway gateway, TurnClock clock, InstantSource time, MarketCalendar calendar, Line line) {
        this.gateway = gateway;
        this.clock = clock;
        this.time = time;
        this.calendar = calendar;
        this.line = line;
    }

    @Override
    public boolean start() {
        clock.moveTo(time.instant());
        try {
            return gateway.start();
        } finally {
            // Books cannot have been compared at the first time: there was no session before the lease.
            if (gateway.health().role() == GatewayRole.TRADING) {
                line.open();
            }
        }
    }

    @Override
    public void turn() {
        Instant now = time.instant();
        Optional<Instant> due = next().filter(at -> !at.isAfter(now));
        clock.moveTo(due.map(at -> notTooOld(at, now)).orElse(now));
        line.beforeTurn();
        if (due.isPresent()) {
            gateway.tick();
            return;
        }
        changed.addAll(line.takeChanged());
        gateway.poll(Set.copyOf(changed));
        changed.clear();
    }

    @Override
    public void rest() {
        LockSupport.parkNanos(SHORTEST_REST.toNanos());
        Duration until = next().map(at -> Duration.between(time.instant(), at)).orElse(LONGEST_REST);
        if (until.isPositive()) {
            line.awaitActivity(until.compareTo(LONGEST_REST) < 0 ? until : LONGEST_REST);
        }
    }

    private Optional<Instant> next() {
        Instant now = clock.instant();
        MarketSession session = calendar.sessionOnOrAfter(calendar.dateOf(now));
        return Stream.of(gateway.nextDueAt(), new SessionTicks(List.of(session)).next(now))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Instant notTooOld(Instant due, Instant now) {
        return Duration.between(due, now).compareTo(MADE_UP_FOR) <= 0 ? due : now.truncatedTo(ChronoUnit.MINUTES);
    }
}

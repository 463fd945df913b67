package io.spreadtrader.local;

import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves market time from instant to instant while the system is quiescent: first the exchange, whose reports are
 * booked as they come, then everything the trader has to do at that instant. Nothing happens between instants, and
 * threads decide nothing, so the same market gives the same day.
 */
final class SystemRun {
    private final MarketClock clock;
    private final SharedExchange exchange;
    private final Trader trader;
    private final Runnable instantDone;

    /** @param instantDone told after every instant, when everything it caused is stored */
    SystemRun(MarketClock clock, SharedExchange exchange, Trader trader, Runnable instantDone) {
        this.clock = clock;
        this.exchange = exchange;
        this.trader = trader;
        this.instantDone = instantDone;
    }

    /**
     * Plays one session, overnight before it included, from where market time stands to its report.
     *
     * @return false when it was stopped on the way
     */
    boolean play(MarketSession session, Pace pace) {
        Instant last = SessionInstants.last(session);
        for (Optional<Instant> next = nextInstant(session, last); next.isPresent(); next = nextInstant(session, last)) {
            if (!pace.mayPass(clock.instant(), next.get())) {
                return false;
            }
            clock.moveTo(next.get());
            exchange.advanceTo(next.get());
            trader.marketMoved();
            trader.step();
            instantDone.run();
            pace.reached(clock.instant());
        }
        return true;
    }

    private Optional<Instant> nextInstant(MarketSession session, Instant last) {
        Instant now = clock.instant();
        return Stream.of(exchange.nextEventAt(), trader.nextDueAt(), SessionInstants.next(session, now))
                .flatMap(Optional::stream)
                // What was due before now and could not be done waits for the next fixed instant.
                .filter(at -> at.isAfter(now) && !at.isAfter(last))
                .min(Instant::compareTo);
    }
}

package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.ibkr.session.Subscription;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * One instrument's streaming prices. When it has to be subscribed again, what was heard before stays, as old as it is,
 * until the new subscription has said as much.
 */
final class MarketLine {
    private final Instrument instrument;
    private OptionalInt requestId = OptionalInt.empty();
    private Subscription subscription = () -> {};
    private Ticks ticks = new Ticks();
    private Ticks former = new Ticks();
    private volatile boolean introduced;

    MarketLine(Instrument instrument) {
        this.instrument = instrument;
    }

    Instrument instrument() {
        return instrument;
    }

    /** Hears under a new number from now on. */
    synchronized void begin(int newRequestId, Subscription heardBy, Ticks heard) {
        subscription.close();
        if (LineReading.hasPrices(instrument, ticks)) {
            former = ticks;
        }
        requestId = OptionalInt.of(newRequestId);
        subscription = heardBy;
        ticks = heard;
    }

    /** Hears no more; the number to be cancelled, if it has one. */
    synchronized OptionalInt end() {
        subscription.close();
        OptionalInt ended = requestId;
        requestId = OptionalInt.empty();
        return ended;
    }

    /** Whether the first question about it has waited for an answer. */
    boolean isIntroduced() {
        return introduced;
    }

    void introduced() {
        introduced = true;
    }

    /** What this subscription has said. */
    synchronized Ticks ticks() {
        return ticks;
    }

    /** The newest prices there are, perhaps of a former subscription. */
    synchronized Reading reading(FeedPulse pulse) {
        return LineReading.hasPrices(instrument, ticks) || !LineReading.hasPrices(instrument, former)
                ? new Reading(ticks, later(ticks.heardAt(), pulse.aliveAt()))
                : new Reading(former, former.heardAt());
    }

    private static Instant later(Instant first, Instant second) {
        return first.isAfter(second) ? first : second;
    }

    /** @param aliveAt when the feed last showed that these are the newest */
    record Reading(Ticks ticks, Instant aliveAt) {}
}

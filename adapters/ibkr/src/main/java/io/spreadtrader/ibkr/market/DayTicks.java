package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.Bar;
import java.time.LocalDate;
import java.util.Optional;

/** What a line says about its day. */
final class DayTicks {
    private DayTicks() {}

    static boolean areAllHeard(Ticks ticks) {
        return ticks.heard(Ticks.OPEN)
                && ticks.heard(Ticks.HIGH)
                && ticks.heard(Ticks.LOW)
                && ticks.heard(Ticks.LAST)
                && ticks.heard(Ticks.VOLUME);
    }

    /**
     * The bar as built so far; empty where the line has not told all of it. A last price a moment newer than the range
     * widens it.
     */
    static Optional<Bar> bar(LocalDate session, Ticks ticks) {
        double open = ticks.price(Ticks.OPEN).dollars();
        double last = ticks.price(Ticks.LAST).dollars();
        double high = Math.max(ticks.price(Ticks.HIGH).dollars(), last);
        double low = Math.min(ticks.price(Ticks.LOW).dollars(), last);
        long volume = ticks.count(Ticks.VOLUME);
        return areAllHeard(ticks) && Bar.isUsable(open, high, low, last, volume)
                ? Optional.of(new Bar(session, open, high, low, last, volume))
                : Optional.empty();
    }
}

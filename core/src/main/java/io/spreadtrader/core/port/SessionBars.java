package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Bar;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bars of every symbol in one session.
 *
 * @param asOf up to when they are built
 * @param provisional built while the session is open
 * @param adjustment what the prices are, such as {@code split-adjusted} or {@code as traded}
 */
public record SessionBars(
        LocalDate session,
        Instant asOf,
        boolean provisional,
        String adjustment,
        DataLabel label,
        SortedMap<Symbol, Bar> bars) {
    public SessionBars {
        bars = Collections.unmodifiableSortedMap(new TreeMap<>(bars));
        bars.forEach((symbol, bar) -> {
            if (!bar.date().equals(session)) {
                throw new IllegalArgumentException(
                        symbol + " has a bar of " + bar.date() + " among those of " + session);
            }
        });
    }
}

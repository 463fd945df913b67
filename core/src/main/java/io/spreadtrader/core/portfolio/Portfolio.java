package io.spreadtrader.core.portfolio;

import io.spreadtrader.core.value.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all pending entries and open positions hold against the limits, in one versioned item: two deciders cannot
 * both take the last slot.
 *
 * @param day the session {@code entriesToday} counts
 */
public record Portfolio(LocalDate day, int entriesToday, Map<String, Reservation> reservations, long version) {
    public static final Portfolio EMPTY = new Portfolio(LocalDate.EPOCH, 0, Map.of(), 0);

    public Portfolio {
        reservations = Collections.unmodifiableSortedMap(new TreeMap<>(reservations));
    }

    public int entriesOn(LocalDate session) {
        return session.equals(day) ? entriesToday : 0;
    }

    /** Summed max loss of everything held or pending. */
    public Money heat() {
        return reservations.values().stream().map(Reservation::maxLoss).reduce(Money.ZERO, Money::plus);
    }

    public double betaDelta() {
        return reservations.values().stream()
                .mapToDouble(Reservation::betaDelta)
                .sum();
    }

    /** One more entry on this session's day. */
    public Portfolio withEntry(Reservation reservation, LocalDate session) {
        Map<String, Reservation> more = new TreeMap<>(reservations);
        more.put(reservation.positionId(), reservation);
        return new Portfolio(session, entriesOn(session) + 1, more, version + 1);
    }

    public Portfolio with(Reservation... changes) {
        Map<String, Reservation> changed = new TreeMap<>(reservations);
        for (Reservation reservation : changes) {
            changed.put(reservation.positionId(), reservation);
        }
        return new Portfolio(day, entriesToday, changed, version + 1);
    }

    public Portfolio without(String positionId) {
        Map<String, Reservation> fewer = new TreeMap<>(reservations);
        fewer.remove(positionId);
        return new Portfolio(day, entriesToday, fewer, version + 1);
    }

    /** This portfolio as the one version after {@code stored}, however many steps lie between them. */
    public Portfolio asNextOf(Portfolio stored) {
        return new Portfolio(day, entriesToday, reservations, stored.version + 1);
    }
}

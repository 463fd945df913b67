package io.spreadtrader.core.archive;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.core.port.ReferenceData.KnownPeriod;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes down, for the archive, what other sources say on a date. */
public final class ReferenceSnapshot {
    private ReferenceSnapshot() {}

    /**
     * The set of this date.
     *
     * @param from first day events are taken of; what is known of a symbol is one stretch of known days within
     *     these two: that around {@code date}, else the next, else the last before
     * @param to last day
     */
    public static ReferenceData of(
            LocalDate date,
            List<Symbol> symbols,
            LocalDate from,
            LocalDate to,
            Fundamentals fundamentals,
            EventCalendar calendar) {
        Map<Symbol, StockFacts> facts = new HashMap<>();
        Map<Symbol, Boolean> optionable = new HashMap<>();
        Map<Symbol, List<StockEvent>> events = new HashMap<>();
        Map<Symbol, KnownPeriod> earnings = new HashMap<>();
        Map<Symbol, KnownPeriod> dividends = new HashMap<>();
        for (Symbol symbol : symbols) {
            fundamentals.facts(symbol, date).ifPresent(known -> facts.put(symbol, known));
            fundamentals.optionable(symbol).ifPresent(listed -> optionable.put(symbol, listed));
            List<StockEvent> dated = calendar.events(symbol, from, to);
            if (!dated.isEmpty()) {
                events.put(symbol, dated);
            }
            known(date, from, to, day -> calendar.knowsEarnings(symbol, day))
                    .ifPresent(period -> earnings.put(symbol, period));
            known(date, from, to, day -> calendar.knowsDividends(symbol, day))
                    .ifPresent(period -> dividends.put(symbol, period));
        }
        return new ReferenceData(
                date,
                facts,
                optionable,
                events,
                earnings,
                dividends,
                fundamentals.source(date),
                fundamentals.optionableSource(),
                calendar.source());
    }

    private static Optional<KnownPeriod> known(
            LocalDate date, LocalDate from, LocalDate to, Predicate<LocalDate> isKnown) {
        return nearest(date, from, to, isKnown).map(day -> {
            LocalDate first = day;
            while (first.isAfter(from) && isKnown.test(first.minusDays(1))) {
                first = first.minusDays(1);
            }
            LocalDate last = day;
            while (last.isBefore(to) && isKnown.test(last.plusDays(1))) {
                last = last.plusDays(1);
            }
            return new KnownPeriod(first, last);
        });
    }

    /** The date itself where it is known, else the next known day, else the last one before. */
    private static Optional<LocalDate> nearest(
            LocalDate date, LocalDate from, LocalDate to, Predicate<LocalDate> isKnown) {
        for (LocalDate day = date; !day.isAfter(to); day = day.plusDays(1)) {
            if (isKnown.test(day)) {
                return Optional.of(day);
            }
        }
        for (LocalDate day = date; !day.isBefore(from); day = day.minusDays(1)) {
            if (isKnown.test(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}

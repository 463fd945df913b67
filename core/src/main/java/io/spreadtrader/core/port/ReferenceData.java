package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Fundamentals, optionable symbols and events as they were known on a date.
 *
 * @param facts the facts of each company; empty where none are given, which turns their filters off
 * @param optionable whether options are listed; empty where no list is given
 * @param events of each symbol, by date
 * @param earningsKnown from when to when a symbol's earnings dates are known at all; unknown is not "none"
 * @param dividendsKnown the same of its dividends
 * @param factsSource where the facts come from and their date, for reports; likewise the other sources
 */
public record ReferenceData(
        LocalDate date,
        Map<Symbol, StockFacts> facts,
        Map<Symbol, Boolean> optionable,
        Map<Symbol, List<StockEvent>> events,
        Map<Symbol, KnownPeriod> earningsKnown,
        Map<Symbol, KnownPeriod> dividendsKnown,
        String factsSource,
        String optionableSource,
        String eventsSource) {
    /** Both days included. */
    public record KnownPeriod(LocalDate from, LocalDate to) {
        public boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    public ReferenceData {
        facts = Map.copyOf(facts);
        optionable = Map.copyOf(optionable);
        events = Map.copyOf(events);
        earningsKnown = Map.copyOf(earningsKnown);
        dividendsKnown = Map.copyOf(dividendsKnown);
    }
}

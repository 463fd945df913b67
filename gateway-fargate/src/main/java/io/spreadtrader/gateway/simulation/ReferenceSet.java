package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Fundamentals;
import io.spreadtrader.core.port.ReferenceData;
import io.spreadtrader.core.port.StockEvent;
import io.spreadtrader.core.port.StockFacts;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.SeededMarket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The seeded market's facts and events as they were known on a date. */
final class ReferenceSet {
    /** Longer than any option a rule looks at lives, and than any event lies behind that one still matters. */
    private static final int EVENT_DAYS = 400;

    private ReferenceSet() {}

    static ReferenceData of(SeededMarket market, LocalDate date) {
        Fundamentals fundamentals = market.fundamentals();
        EventCalendar calendar = market.events();
        Map<Symbol, StockFacts> facts = new HashMap<>();
        Map<Symbol, Boolean> optionable = new HashMap<>();
        Map<Symbol, List<StockEvent>> events = new HashMap<>();
        Map<Symbol, ReferenceData.KnownPeriod> known = new HashMap<>();
        for (Symbol symbol : market.symbols()) {
            fundamentals.facts(symbol, date).ifPresent(of -> facts.put(symbol, of));
            fundamentals.optionable(symbol).ifPresent(listed -> optionable.put(symbol, listed));
            events.put(symbol, calendar.events(symbol, date.minusDays(EVENT_DAYS), date.plusDays(EVENT_DAYS)));
        }
        if (!market.symbols().isEmpty()) {
            ReferenceData.KnownPeriod period =
                    knownPeriod(calendar, market.symbols().getFirst(), date);
            market.symbols().forEach(symbol -> known.put(symbol, period));
        }
        return new ReferenceData(
                date,
                facts,
                optionable,
                events,
                known,
                known,
                fundamentals.source(date),
                fundamentals.optionableSource(),
                calendar.source());
    }

    /** The market knows its whole schedule; how far it reaches is found by asking. */
    private static ReferenceData.KnownPeriod knownPeriod(EventCalendar calendar, Symbol symbol, LocalDate date) {
        LocalDate from = date;
        while (calendar.knowsEarnings(symbol, from.minusDays(1)) && from.isAfter(date.minusDays(EVENT_DAYS))) {
            from = from.minusDays(1);
        }
        LocalDate to = date;
        while (calendar.knowsEarnings(symbol, to.plusDays(1)) && to.isBefore(date.plusDays(EVENT_DAYS))) {
            to = to.plusDays(1);
        }
        return new ReferenceData.KnownPeriod(from, to);
    }
}

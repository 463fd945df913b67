package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.files.InputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The seeded market: no data, no account, the same on every machine. */
final class SimulatedWorld {
    /** The first session of a demo that names none; fixed, so that a seed means one market. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private SimulatedWorld() {}

    static World of(DemoPlan plan, MarketCalendar calendar) {
        return of(plan, calendar, SeededMarketPlan.DEFAULT_SYMBOLS);
    }

    /** With as many companies as given. */
    static World of(DemoPlan plan, MarketCalendar calendar, int symbols) {
        List<MarketSession> sessions = sessions(plan, calendar);
        SeededMarket market = new SeededMarket(
                SeededMarketPlan.of(plan.seed(), sessions.getFirst().date(), sessions.size())
                        .withSymbols(symbols),
                calendar);
        return on(market, sessions, calendar, notes(plan), plan.configuration());
    }

    private static List<String> notes(DemoPlan plan) {
        List<String> notes = new ArrayList<>();
        notes.add("Prices, events and fundamentals are simulated from seed " + plan.seed()
                + "; they lead nowhere on average, and no result here says anything about a real market.");
        notes.add("A scan sees today's bar as built up to the scan time.");
        return notes;
    }

    /** These sessions of a market that is there already. */
    static World on(
            SeededMarket market,
            List<MarketSession> sessions,
            MarketCalendar calendar,
            List<String> notes,
            Configuration configuration) {
        return new World(
                market,
                market.bars(),
                market.fundamentals(),
                market.events(),
                market.rates(),
                calendar,
                sessions,
                notes,
                configuration);
    }

    private static List<MarketSession> sessions(DemoPlan plan, MarketCalendar calendar) {
        LocalDate from = plan.from().orElse(FIRST_DAY);
        LocalDate last = plan.to().orElse(LocalDate.MAX);
        List<MarketSession> sessions = sessions(from, plan.days(), calendar).stream()
                .filter(session -> !session.date().isAfter(last))
                .toList();
        if (sessions.isEmpty()) {
            throw new InputException("no market day from " + from + " to " + last, "choose a later --to");
        }
        return sessions;
    }

    static List<MarketSession> sessions(LocalDate from, int days, MarketCalendar calendar) {
        return Stream.iterate(calendar.sessionOnOrAfter(from), session -> calendar.sessionAfter(session.date()))
                .limit(days)
                .toList();
    }
}

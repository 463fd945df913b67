package io.spreadtrader.local;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.market.SeededMarket;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import io.spreadtrader.files.InputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The seeded market: no data, no account, the same on every machine. */
final class SimulatedWorld {
    /** The first session of a demo that names none; fixed, so that a seed means one market. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private SimulatedWorld() {}

    static World of(DemoPlan plan, MarketCalendar calendar) {
        List<MarketSession> sessions = sessions(plan, calendar);
        SeededMarket market = new SeededMarket(
                SeededMarketPlan.of(plan.seed(), sessions.getFirst().date(), sessions.size()), calendar);
        List<String> notes = new ArrayList<>();
        notes.add("Prices, events and fundamentals are simulated from seed " + plan.seed()
                + "; they lead nowhere on average, and no result here says anything about a real market.");
        notes.add("A scan sees today's bar as built up to the scan time.");
        return new World(
                market,
                market.bars(),
                market.fundamentals(),
                market.events(),
                market.rates(),
                calendar,
                sessions,
                notes,
                plan.configuration());
    }

    private static List<MarketSession> sessions(DemoPlan plan, MarketCalendar calendar) {
        List<MarketSession> sessions = new ArrayList<>();
        MarketSession session = calendar.sessionOnOrAfter(plan.from().orElse(FIRST_DAY));
        LocalDate last = plan.to().orElse(LocalDate.MAX);
        while (sessions.size() < plan.days() && !session.date().isAfter(last)) {
            sessions.add(session);
            session = calendar.sessionAfter(session.date());
        }
        if (sessions.isEmpty()) {
            throw new InputException("no market day from " + session.date() + " to " + last, "choose a later --to");
        }
        return sessions;
    }
}

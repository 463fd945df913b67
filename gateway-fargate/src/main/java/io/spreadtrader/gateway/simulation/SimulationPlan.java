package io.spreadtrader.gateway.simulation;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.exchange.market.SeededMarketPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which simulated market, and how long it lasts.
 *
 * @param firstDay the first session to trade, or the next one where it is none
 * @param days sessions from it on; market time ends after the last of them
 */
public record SimulationPlan(long seed, int symbols, LocalDate firstDay, int days) {
    /** The first day of a demo that names none; fixed, so that a seed means one market. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    public SimulationPlan {
        if (symbols < 1 || days < 1) {
            throw new IllegalArgumentException("symbols " + symbols + " and days " + days + " must be positive");
        }
    }

    /** The market of this plan. */
    public SeededMarketPlan market() {
        return SeededMarketPlan.of(seed, firstDay, days).withSymbols(symbols);
    }

    List<MarketSession> sessions(MarketCalendar calendar) {
        return Stream.iterate(calendar.sessionOnOrAfter(firstDay), session -> calendar.sessionAfter(session.date()))
                .limit(days)
                .toList();
    }
}

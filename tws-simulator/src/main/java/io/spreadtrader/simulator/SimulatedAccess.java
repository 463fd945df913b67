package io.spreadtrader.simulator;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.exchange.venue.SharedExchange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** What stands behind the simulated gateway. */
public record SimulatedAccess(
        SharedExchange exchange, BarSource bars, MarketCalendar calendar, InstantSource marketTime) {
    Instant time() {
        return marketTime.instant();
    }

    /** The date on New York's calendar. */
    LocalDate today() {
        return calendar.dateOf(time());
    }
}
